import type { AnswerOf, LayerVerdict, ModelColumn, SubjectCard } from '../../answer/answer.js';
import { askButtons } from './ask-button.js';
import { context, section, table } from './blocks.js';
import { chunked } from './chunked.js';
import type { Message } from './message.js';
import { bold, escapeMrkdwn } from './mrkdwn.js';
import { ownerLabel } from './owner.js';

const PROVIDER: Pick<SubjectCard, 'providerName'> = { providerName: 'provider' };

/** What a layer means, and who owns it in each service model. */
export function layerMessage({ layers, models }: AnswerOf<'layer'>): Message {
  const meanings = chunked(layers, 10).map((part) =>
    section(part.map(({ layer }) => `${bold(layer.title)}: ${escapeMrkdwn(layer.meaning)}`).join('\n')),
  );
  const after = [
    context(HINT),
    askButtons(
      models.map(({ id, name }) => ({
        label: name,
        question: { kind: 'ask', subjects: [`model/${id}`], layers: layers.map(({ layer }) => layer.id) },
      })),
    ),
  ];
  const lines = layers.map(({ layer, verdicts }) => `${layer.title}: ${ownersLine(models, verdicts)}`);
  return {
    text: [
      ...layers.map(({ layer, verdicts }) => `${layer.title} (${layer.meaning}): ${ownersLine(models, verdicts)}`),
      HINT,
    ].join('\n\n'),
    blocks: [
      ...meanings,
      table(
        ['Layer', ...models.map(({ name }) => name)],
        layers.map(({ layer, verdicts }) => [layer.title, ...verdicts.map(label)]),
      ),
      ...after,
    ],
    tableless: [...meanings, ...chunked(lines, 8).map((part) => section(escapeMrkdwn(part.join('\n')))), ...after],
  };
}

const HINT = 'Name a service for its own answer, as in “os on lambda”.';

const label = ({ owner }: LayerVerdict): string => ownerLabel(owner, PROVIDER);

const ownersLine = (models: readonly ModelColumn[], verdicts: readonly LayerVerdict[]): string =>
  verdicts.map((verdict, index) => `${models[index]?.name} ${label(verdict)}`).join(' · ');
