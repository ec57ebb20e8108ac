import type { AnswerOf } from '../../answer/answer.js';
import { askButtons } from './ask-button.js';
import { context, section } from './blocks.js';
import type { Message } from './message.js';
import { escapeMrkdwn, link } from './mrkdwn.js';

/** One tip: what to do, where it applies, and who says so. */
export function tipMessage({ tip, subject, layers, missedTopic, next }: AnswerOf<'tip'>): Message {
  const missed = missedTopic ? [`No tip about ${missedTopic} yet; here is today’s.`] : [];
  const applies = [...layers.map(({ title }) => title), ...(subject ? [subject.name] : [])].join(', ');
  return {
    text: [...missed, tip.text, `Applies to: ${applies} · ${tip.source}`].join('\n'),
    blocks: [
      ...missed.map((line) => context(escapeMrkdwn(line))),
      section(escapeMrkdwn(tip.text)),
      context(`Applies to: ${escapeMrkdwn(applies)}  ·  ${link(tip.source, new URL(tip.source).hostname)}`),
      askButtons([
        {
          label: 'Who owns this?',
          question: { kind: 'ask', subjects: subject ? [subject.id] : [], layers: tip.layers },
        },
        { label: 'Another tip', question: next },
      ]),
    ],
  };
}
