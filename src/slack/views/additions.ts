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

/** One button more: beside those at the end, if a message ends with some and small print under them. */
export function withButton(blocks: readonly KnownBlock[], button: Button): KnownBlock[] {
  const at = blocks.findLastIndex(({ type }) => type !== 'context' && type !== 'context_actions');
  const last = blocks[at];
  if (last?.type !== 'actions') return [...blocks, actions(button)];
  const joined: ActionsBlock = { ...last, elements: [...last.elements, button] };
  return [...blocks.slice(0, at), joined, ...blocks.slice(at + 1)];
}
