import type { SayFn, SlackEventMiddlewareArgs } from '@slack/bolt';
import { deliver } from '../deliver.js';
import type { Parts } from '../parts.js';
import { type Sender, senderTenant } from '../tenant.js';
import { DIRECT } from '../thread-topics.js';
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
  ({ ask, tips, noteMiss, topics }: Parts) =>
  async ({ event, body, say, client }: DirectMessageArgs): Promise<void> => {
    if (event.channel_type !== 'im' || event.subtype !== undefined || event.bot_id || !event.text) return;
    const thread = event.thread_ts ? { thread_ts: event.thread_ts } : {};
    if (isAboutTips(event.text)) {
      const { text, channel, user } = event;
      return tipsSaid(tips, { text, channel, user, sender: body, client }, (payload) => say({ ...payload, ...thread }));
    }
    const place = { tenant: senderTenant(body), channel: event.channel, threadTs: event.thread_ts ?? DIRECT };
    const question = ask.read(event.text, await topics.recall(place));
    const answer = ask.answer(question);
    noteMiss(place.tenant, event.text, answer);
    topics.remember(place, question);
    await deliver(answerMessage(answer), (payload) => say({ ...payload, ...thread }));
  };
