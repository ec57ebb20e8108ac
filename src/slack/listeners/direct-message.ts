import type { SayFn, SlackEventMiddlewareArgs } from '@slack/bolt';
import type { Ask } from '../../answer/ask.js';
import { deliver } from '../deliver.js';
import { answerMessage } from '../views/answer.js';

interface DirectMessageArgs {
  readonly event: SlackEventMiddlewareArgs<'message'>['event'];
  readonly say: SayFn;
}

/** Each direct message is a question. Edits, joins, files alone and other bots are not. */
export const directMessage =
  (ask: Ask) =>
  async ({ event, say }: DirectMessageArgs): Promise<void> => {
    if (event.channel_type !== 'im' || event.subtype !== undefined || event.bot_id || !event.text) return;
    const thread = event.thread_ts ? { thread_ts: event.thread_ts } : {};
    const message = answerMessage(ask.answer(ask.read(event.text)));
    await deliver(message, (payload) => say({ ...payload, ...thread }));
  };
