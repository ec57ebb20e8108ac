import type { ActionsBlock, KnownBlock } from '@slack/types';
import type { Answer } from '../../answer/answer.js';
import type { Question } from '../../question/question.js';
import { encodeQuestion } from '../question-value.js';
import { actions, button, context } from './blocks.js';
import type { Message } from './message.js';

export const SHARE_ACTION = 'share';
/** The same, into a thread: the action goes on with a colon and the thread's timestamp. */
export const SHARE_IN_THREAD_ACTION = 'share-in-thread';

/** Where an answer that one person sees can be shared; null where everybody sees it, or nobody else could. */
export type ShareTo = { readonly thread: string | null } | null;

/** Adds the button that posts an answer for everyone; questions back and apologies are nobody else's business. */
export function shareable(
  message: Message,
  answer: Answer,
  question: Question,
  { thread }: NonNullable<ShareTo>,
): Message {
  if (['choose', 'unsure', 'unknown', 'help'].includes(answer.kind)) return message;
  const share = thread
    ? button('Share in thread', { action: `${SHARE_IN_THREAD_ACTION}:${thread}`, value: encodeQuestion(question) })
    : button('Share in channel', { action: SHARE_ACTION, value: encodeQuestion(question) });
  return mapBlocks(message, (blocks) => {
    const last = blocks.at(-1);
    const joined: ActionsBlock =
      last?.type === 'actions' ? { ...last, elements: [...last.elements, share] } : actions(share);
    return [...(last?.type === 'actions' ? blocks.slice(0, -1) : blocks), joined];
  });
}

/** @param user the id that Slack itself gave with the button's press, never one that was typed */
export const shared = (message: Message, user: string): Message => ({
  ...mapBlocks(message, (blocks) => [...blocks, context(`Shared by <@${user}>`)]),
});

const mapBlocks = (message: Message, change: (blocks: readonly KnownBlock[]) => KnownBlock[]): Message => ({
  ...message,
  blocks: change(message.blocks),
  ...(message.tableless && { tableless: change(message.tableless) }),
});
