import type { RichTextBlock } from '@slack/types';
import { LIMITS } from '../limits.js';
import { context } from './blocks.js';
import { chunked } from './chunked.js';
import type { Message } from './message.js';
import { escapeMrkdwn } from './mrkdwn.js';
import { packed } from './packed.js';

const PARTS_A_MESSAGE = 4;

/** A file's content as text to be copied, for where no file can be shared; nothing of it is lost, in few messages or many. */
export function exportMessages(filename: string, content: string, maxMessages: number): Message[] {
  const parts = packed(content.trimEnd().split('\n'), LIMITS.text);
  const messages = chunked(parts, Math.max(PARTS_A_MESSAGE, Math.ceil(parts.length / maxMessages)));
  return messages.map((texts, at) => {
    const title = messages.length > 1 ? `${filename}, ${at + 1} of ${messages.length}` : filename;
    return {
      text: [title, ...texts].join('\n'),
      blocks: [context(escapeMrkdwn(title)), ...texts.map(preformatted)],
    };
  });
}

/** Nothing in it is read as markup or mentions anyone. */
const preformatted = (text: string): RichTextBlock => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text }] }],
});
