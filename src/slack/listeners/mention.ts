import type { SayFn, SlackEventMiddlewareArgs } from '@slack/bolt';
import type { Client } from '../client.js';
import { type ConversationParts, hear } from '../conversation.js';
import { type Sender, senderTenant } from '../tenant.js';

type Mention = Pick<
  SlackEventMiddlewareArgs<'app_mention'>['event'],
  'text' | 'ts' | 'thread_ts' | 'bot_id' | 'channel' | 'user'
>;

interface MentionArgs {
  readonly event: Mention;
  readonly body: Sender & { readonly is_ext_shared_channel?: boolean };
  readonly say: SayFn;
  readonly client: Client;
}

/** `@whoowns …`: answered in the thread of the mention, never broadcast. Other bots are left alone. */
export const mention =
  (parts: ConversationParts) =>
  async ({ event, body, say, client }: MentionArgs): Promise<void> => {
    const { ts, thread_ts, bot_id, channel, user } = event;
    if (bot_id || !user) return;
    const tenant = senderTenant(body);
    const thread = { tenant, channel, threadTs: thread_ts ?? ts, hasBegun: thread_ts !== undefined };
    await hear(
      parts,
      {
        surface: 'mention',
        tenant,
        channel,
        user,
        text: withoutMentions(event.text),
        isDirect: false,
        isShared: body.is_ext_shared_channel === true,
        thread,
      },
      {
        client,
        share: null,
        answer: (payload) => say({ ...payload, thread_ts: thread.threadTs }),
        alone: (payload) =>
          client.chat.postEphemeral({ ...payload, channel, user, ...(thread_ts !== undefined && { thread_ts }) }),
      },
    );
  };

const withoutMentions = (text: string): string => text.replace(/<@[^>]*>/g, ' ').trim();
