import type { PlainTextElement } from '@slack/types';

/** Text in which nothing has a meaning: no mention, no link, no emoji. */
export const plain = (text: string): PlainTextElement & { type: 'plain_text' } => ({
  type: 'plain_text',
  text,
  emoji: false,
});
