import type { BlockButtonAction, SayFn, SlackActionMiddlewareArgs } from '@slack/bolt';
import { type ConversationParts, type Post, replyTo } from '../conversation.js';
import { deliver } from '../deliver.js';
import { decodeQuestion } from '../question-value.js';
import { presserTenant } from '../tenant.js';
import { shared } from '../views/share.js';

type ButtonArgs = Pick<SlackActionMiddlewareArgs<BlockButtonAction>, 'ack' | 'action' | 'body' | 'respond'> & {
  readonly say: SayFn;
};
type Parts = Pick<ConversationParts, 'ask' | 'settings'>;

/** A button that asks: the presser alone sees the answer, but in a direct message it joins the conversation. */
export const askPressed =
  (parts: Parts) =>
  async ({ ack, action, body, respond, say }: ButtonArgs): Promise<void> => {
    await ack();
    const thread = threadOf(body);
    if (inDirectMessage(body))
      await answer(parts, { action, body }, false, (payload) => say({ ...payload, ...thread }));
    else
      await answer(parts, { action, body }, true, (payload) =>
        respond({ ...payload, response_type: 'ephemeral', replace_original: false, ...thread }),
      );
  };

/** A button on a question back ("which one?"): the answer takes the question's place. */
export const pickPressed =
  (parts: Parts) =>
  async ({ ack, action, body, respond }: ButtonArgs): Promise<void> => {
    await ack();
    await answer(parts, { action, body }, isEphemeral(body), (payload) =>
      respond({ ...payload, replace_original: true, ...threadOf(body) }),
    );
  };

/** "Share in channel": posts the answer for everyone, naming who shared it, and takes the private one away. */
export const sharePressed =
  (parts: Parts) =>
  async ({ ack, action, body, respond }: ButtonArgs): Promise<void> => {
    await ack();
    const message = shared(await replyTo(parts, placeOf(body), questionOf(parts, action), false), body.user.id);
    await deliver(message, (payload) =>
      respond({ ...payload, response_type: 'in_channel', replace_original: false, ...threadOf(body) }),
    );
    await respond({ delete_original: true });
  };

type Press = Pick<ButtonArgs, 'action' | 'body'>;

async function answer(parts: Parts, { action, body }: Press, isPrivate: boolean, post: Post): Promise<void> {
  await deliver(await replyTo(parts, placeOf(body), questionOf(parts, action), isPrivate), post);
}

const questionOf = ({ ask }: Parts, { value = '' }: Press['action']) => decodeQuestion(ask.catalog, value);

const placeOf = (body: Press['body']) => ({ tenant: presserTenant(body), channel: body.channel?.id ?? '' });

const isEphemeral = (body: Press['body']): boolean => body.container.is_ephemeral === true;

const inDirectMessage = (body: Press['body']): boolean => body.channel?.id.startsWith('D') === true;

function threadOf(body: Press['body']): { thread_ts?: string } {
  const thread: unknown = body.message?.thread_ts ?? body.container.thread_ts;
  return typeof thread === 'string' ? { thread_ts: thread } : {};
}
