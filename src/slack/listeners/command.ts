import type { SlackCommandMiddlewareArgs } from '@slack/bolt';
import type { Client } from '../client.js';
import { type ConversationParts, hear } from '../conversation.js';
import type { Payload } from '../deliver.js';
import { tenantOf } from '../tenant.js';

export const COMMAND = '/whoowns';

type CommandArgs = Pick<SlackCommandMiddlewareArgs, 'ack' | 'command' | 'respond'> & { readonly client: Client };

/** `/whoowns …`: only the asker sees the answer, and may share it. */
export const whoownsCommand =
  (parts: ConversationParts) =>
  async ({ ack, command, respond, client }: CommandArgs): Promise<void> => {
    await ack();
    const { channel_id: channel, user_id: user, text, trigger_id: trigger } = command;
    const alone = (payload: Payload) => respond({ response_type: 'ephemeral', ...payload });
    await hear(
      parts,
      { surface: 'command', tenant: tenantOf(command), channel, user, text, isDirect: channel.startsWith('D') },
      { client, answer: alone, share: { thread: null }, alone, trigger },
    );
  };
