import type { MessageShortcut, SlackShortcutMiddlewareArgs } from '@slack/bolt';
import { readMessage } from '../../question/in-message.js';
import { type ConversationParts, replyTo } from '../conversation.js';
import { deliver } from '../deliver.js';
import { presserTenant } from '../tenant.js';
import { nothingFoundMessage } from '../views/nothing-found.js';

export const MESSAGE_SHORTCUT = 'who_owns_this';

type ShortcutArgs = Pick<SlackShortcutMiddlewareArgs<MessageShortcut>, 'ack' | 'shortcut' | 'respond'>;

/** "Who owns this?" on a message: what it names, answered to the asker alone, who may share it in its thread. */
export const messageShortcut =
  ({ ask, settings }: Pick<ConversationParts, 'ask' | 'settings'>) =>
  async ({ ack, shortcut, respond }: ShortcutArgs): Promise<void> => {
    await ack();
    const { message, channel } = shortcut;
    const place = { tenant: presserTenant(shortcut), channel: channel.id };
    const { provider } = await settings.of(place);
    const question = readMessage((text) => ask.read(text, { provider, isAsked: true }), message.text ?? '');
    const thread: unknown = message.thread_ts ?? message.ts;
    const share = typeof thread === 'string' ? { thread } : null;
    const reply =
      question.kind === 'unknown' || question.kind === 'help'
        ? nothingFoundMessage
        : await replyTo({ ask, settings }, place, question, share);
    await deliver(reply, (payload) => respond({ ...payload, response_type: 'ephemeral', replace_original: false }));
  };
