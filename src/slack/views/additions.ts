import type { ActionsBlock, Button, KnownBlock } from '@slack/types';
import { actions } from './blocks.js';
import type { Message } from './message.js';

/** Changes both forms of a message alike. */
export const inBothForms = (
  message: Message,
  change: (blocks: readonly KnownBlock[]) => readonly KnownBlock[],
): Message => ({
  ...message,
  blocks: change(message.blocks),
  ...(message.tableless && { tableless: change(message.tableless) }),
});

/** One button more: beside those at the end, if a message ends with some. */
export function withButton(blocks: readonly KnownBlock[], button: Button): KnownBlock[] {
  const last = blocks.at(-1);
  if (last?.type !== 'actions') return [...blocks, actions(button)];
  const joined: ActionsBlock = { ...last, elements: [...last.elements, button] };
  return [...blocks.slice(0, -1), joined];
}
