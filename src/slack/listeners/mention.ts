import type { SayFn, SlackEventMiddlewareArgs } from '@slack/bolt';
import type { Ask } from '../../answer/ask.js';
import { deliver } from '../deliver.js';
import { answerMessage } from '../views/answer.js';

interface MentionArgs {
  readonly event: Pick<SlackEventMiddlewareArgs<'app_mention'>['event'], 'text' | 'ts' | 'thread_ts' | 'bot_id'>;
  readonly say: SayFn;
}

/** `@whoowns <question>`: answered in the thread of the mention, never broadcast. Other bots are left alone. */
export const mention =
  (ask: Ask) =>
  async ({ event, say }: MentionArgs): Promise<void> => {
    if (event.bot_id) return;
    const message = answerMessage(ask.answer(ask.read(event.text)));
    await deliver(message, (payload) => say({ ...payload, thread_ts: event.thread_ts ?? event.ts }));
  };
