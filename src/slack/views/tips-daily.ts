import type { TipCard } from '../../answer/tip.js';
import { askButtons } from './ask-button.js';
import { context, section } from './blocks.js';
import type { Message } from './message.js';
import { bold, escapeMrkdwn, link } from './mrkdwn.js';

const TITLE = 'Security tip of the day';

/** The tip as a channel gets it: nobody is mentioned, and all that can be asked is who owns what it is about. */
export function dailyTipMessage({ tip, subject, layers }: TipCard): Message {
  const applies = [...layers.map(({ title }) => title), ...(subject ? [subject.name] : [])].join(', ');
  return {
    text: `${TITLE}: ${tip.text}\nApplies to: ${applies} · ${tip.source}`,
    blocks: [
      section(`${bold(TITLE)}\n${escapeMrkdwn(tip.text)}`),
      context(`Applies to: ${escapeMrkdwn(applies)}  ·  ${link(tip.source, new URL(tip.source).hostname)}`),
      askButtons([
        {
          label: 'Who owns this?',
          question: { kind: 'ask', subjects: subject ? [subject.id] : [], layers: tip.layers },
        },
      ]),
    ],
  };
}
