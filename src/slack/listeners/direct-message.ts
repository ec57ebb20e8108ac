import type { SayFn, SlackEventMiddlewareArgs } from '@slack/bolt';
import { deliver } from '../deliver.js';
import type { Parts } from '../parts.js';
import { type Sender, senderTenant } from '../tenant.js';
import { isAboutTips, type TipsClient } from '../tips-replies.js';
import { answerMessage } from '../views/answer.js';
import { tipsSaid } from './tips.js';

interface DirectMessageArgs {
  readonly event: SlackEventMiddlewareArgs<'message'>['event'];
  readonly body: Sender;
  readonly say: SayFn;
  readonly client: TipsClient;
}

/** Each direct message is a question. Edits, joins, files alone and other bots are not. */
export const directMessage =
  ({ ask, tips, noteMiss }: Parts) =>
  async ({ event, body, say, client }: DirectMessageArgs): Promise<void> => {
    if (event.channel_type !== 'im' || event.subtype !== undefined || event.bot_id || !event.text) return;
    const thread = event.thread_ts ? { thread_ts: event.thread_ts } : {};
    if (isAboutTips(event.text)) {
      const { text, channel, user } = event;
      return tipsSaid(tips, { text, channel, user, sender: body, client }, (payload) => say({ ...payload, ...thread }));
    }
    const answer = ask.answer(ask.read(event.text));
    noteMiss(senderTenant(body), event.text, answer);
    await deliver(answerMessage(answer), (payload) => say({ ...payload, ...thread }));
  };
