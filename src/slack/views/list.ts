import type { AnswerOf, ListEntry } from '../../answer/answer.js';
import { type Choice, pickButtons } from './ask-button.js';
import { context, section } from './blocks.js';
import { chunked } from './chunked.js';
import type { Message } from './message.js';
import { bold, escapeMrkdwn } from './mrkdwn.js';

/** The services of a provider, a kind or a category, a page at a time. */
export function listMessage({ title, entries, total, page, pages, previous, next }: AnswerOf<'list'>): Message {
  const lead = `${title}: ${total} ${total === 1 ? 'service' : 'services'}${pages > 1 ? `, page ${page} of ${pages}` : ''}`;
  const turns: Choice[] = [
    ...(previous ? [{ label: 'Previous page', question: previous }] : []),
    ...(next ? [{ label: 'Next page', question: next }] : []),
  ];
  return {
    text: [lead, ...entries.map((entry) => `- ${entryLine(entry)}`)].join('\n'),
    blocks: [
      section(bold(lead)),
      ...chunked(entries, 20).map((part) =>
        section(part.map((entry) => `• ${escapeMrkdwn(entryLine(entry))}`).join('\n')),
      ),
      context('Ask for one by its name.'),
      ...(turns.length > 0 ? [pickButtons(turns)] : []),
    ],
  };
}

const entryLine = ({ name, kindName, retired }: ListEntry): string =>
  `${name} (${kindName}${retired ? ', retired' : ''})`;
