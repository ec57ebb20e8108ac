import type { AnswerOf } from '../../answer/answer.js';
import { LIMITS } from '../limits.js';
import { pickButtons } from './ask-button.js';
import { section } from './blocks.js';
import type { Message } from './message.js';
import { bold, escapeMrkdwn } from './mrkdwn.js';
import { ownerLabel } from './owner.js';
import { packed } from './packed.js';
import { inShortBrackets } from './team-name.js';

/** "It depends how you run it": a line and a button for each way. */
export function modesMessage({ subject, layers, ways }: AnswerOf<'modes'>): Message {
  const titles = layers.map(({ title }) => title).join(', ');
  const lead = `It depends how you run ${subject.name}`;
  const lines = ways.map((way) => ({
    name: way.subject.modeName ?? way.subject.name,
    owners: way.verdicts
      .map(({ title, owner, team }) => {
        const label = `${ownerLabel(owner, way.subject)}${inShortBrackets(team)}`;
        return layers.length > 1 ? `${title} ${label}` : label;
      })
      .join(' · '),
  }));
  return {
    text: [`${lead}: ${titles}`, ...lines.map(({ name, owners }) => `- ${name}: ${owners}`)].join('\n'),
    blocks: [
      section(`${bold(lead)}: ${escapeMrkdwn(titles)}`),
      ...packed(
        lines.map(({ name, owners }) => `• ${bold(name)}: ${escapeMrkdwn(owners)}`),
        LIMITS.text,
      ).map(section),
      pickButtons(
        ways.map((way) => ({
          label: way.subject.modeName ?? way.subject.name,
          question: { kind: 'ask', subjects: [way.subject.id], layers: layers.map(({ id }) => id) },
        })),
      ),
    ],
  };
}
