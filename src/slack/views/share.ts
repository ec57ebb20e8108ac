import type { Answer } from '../../answer/answer.js';
import type { Question } from '../../question/question.js';
import { encodeQuestion } from '../question-value.js';
import { inBothForms, withButton } from './additions.js';
import { button, context } from './blocks.js';
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
  return inBothForms(message, (blocks) => withButton(blocks, share));
}

/** @param user the id that Slack itself gave with the button's press, never one that was typed */
export const shared = (message: Message, user: string): Message =>
  inBothForms(message, (blocks) => [...blocks, context(`Shared by <@${user}>`)]);
