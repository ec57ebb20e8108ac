import type { AnswerOf, LayerVerdict, SubjectCard } from '../../answer/answer.js';
import { askButtons } from './ask-button.js';
import { context, section, table } from './blocks.js';
import type { Message } from './message.js';
import { bold, escapeMrkdwn } from './mrkdwn.js';
import { ownerLabel } from './owner.js';

const PROVIDER: Pick<SubjectCard, 'providerName'> = { providerName: 'Provider' };

/** What a layer means, and who owns it in each service model. */
export function layerMessage({ layers, models }: AnswerOf<'layer'>): Message {
  const meanings = layers.map(({ layer }) => `${bold(layer.title)}: ${escapeMrkdwn(layer.meaning)}`);
  const owners = (verdicts: readonly LayerVerdict[]) => verdicts.map(({ owner }) => ownerLabel(owner, PROVIDER));
  const hint = 'Name a service for its own answer: “os on lambda”.';
  const after = [
    context(hint),
    askButtons(
      models.map(({ id, name }) => ({
        label: name,
        question: { kind: 'ask', subjects: [`model/${id}`], layers: layers.map(({ layer }) => layer.id) },
      })),
    ),
  ];
  const lines = layers.map(({ layer, verdicts }) =>
    [
      `${layer.title}: ${layer.meaning}`,
      ...owners(verdicts).map((owner, index) => `- ${models[index]?.name}: ${owner}`),
    ].join('\n'),
  );
  return {
    text: [...lines, hint].join('\n\n'),
    blocks: [
      section(meanings.join('\n')),
      table(
        ['Service model', ...layers.map(({ layer }) => layer.title)],
        models.map(({ name }, index) => [name, ...layers.map(({ verdicts }) => owners(verdicts)[index] ?? '–')]),
      ),
      ...after,
    ],
    tableless: [section(meanings.join('\n')), ...lines.map((each) => section(escapeMrkdwn(each))), ...after],
  };
}
