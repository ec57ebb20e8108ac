import type { SayFn, SlackEventMiddlewareArgs } from '@slack/bolt';
import type { Client } from '../client.js';
import { type ConversationParts, hear } from '../conversation.js';
import type { Payload } from '../deliver.js';
import { type Sender, senderTenant } from '../tenant.js';
import { DIRECT } from '../thread-topics.js';

interface DirectMessageArgs {
  readonly event: SlackEventMiddlewareArgs<'message'>['event'];
  readonly body: Sender;
  readonly say: SayFn;
  readonly client: Client;
}

/** Each direct message is a question. Edits, joins, files alone and other bots are not. */
export const directMessage =
  (parts: ConversationParts) =>
  async ({ event, body, say, client }: DirectMessageArgs): Promise<void> => {
    if (event.channel_type !== 'im' || event.subtype !== undefined || event.bot_id || !event.text) return;
    const { channel, user, text, thread_ts } = event;
    const tenant = senderTenant(body);
    const thread = { tenant, channel, threadTs: thread_ts ?? DIRECT, hasBegun: true };
    const answer = (payload: Payload) => say({ ...payload, ...(thread_ts !== undefined && { thread_ts }) });
    await hear(
      parts,
      { surface: 'direct', tenant, channel, user, text, isDirect: true, thread },
      { client, share: null, answer, alone: answer },
    );
  };
