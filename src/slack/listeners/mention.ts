import type { SayFn, SlackEventMiddlewareArgs } from '@slack/bolt';
import { deliver } from '../deliver.js';
import type { Parts } from '../parts.js';
import { type Sender, senderTenant } from '../tenant.js';
import { isAboutTips, type TipsClient } from '../tips-replies.js';
import { answerMessage } from '../views/answer.js';
import { tipsSaid } from './tips.js';

type Mention = Pick<
  SlackEventMiddlewareArgs<'app_mention'>['event'],
  'text' | 'ts' | 'thread_ts' | 'bot_id' | 'channel' | 'user'
>;

interface MentionArgs {
  readonly event: Mention;
  readonly body: Sender;
  readonly say: SayFn;
  readonly client: TipsClient;
}

/** `@whoowns <question>`: answered in the thread of the mention, never broadcast. Other bots are left alone. */
export const mention =
  ({ ask, tips, noteMiss, topics }: Parts) =>
  async ({ event, body, say, client }: MentionArgs): Promise<void> => {
    const { text, ts, thread_ts, bot_id, channel, user } = event;
    if (bot_id) return;
    if (isAboutTips(text) && user) {
      const thread = thread_ts ? { thread_ts } : {};
      return tipsSaid(tips, { text, channel, user, sender: body, client }, (payload) =>
        client.chat.postEphemeral({ ...payload, ...thread, channel, user }),
      );
    }
    const place = { tenant: senderTenant(body), channel, threadTs: thread_ts ?? ts };
    const question = ask.read(text, thread_ts ? await topics.recall(place) : undefined);
    const answer = ask.answer(question);
    noteMiss(place.tenant, text, answer);
    topics.remember(place, question);
    await deliver(answerMessage(answer), (payload) => say({ ...payload, thread_ts: place.threadTs }));
  };
