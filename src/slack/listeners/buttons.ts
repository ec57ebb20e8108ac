import type { BlockButtonAction, SayFn, SlackActionMiddlewareArgs } from '@slack/bolt';
import { aside, threadOf } from '../aside.js';
import type { Client } from '../client.js';
import { type ConversationParts, replyTo } from '../conversation.js';
import { deliver } from '../deliver.js';
import { mayBeShared } from '../may-be-shared.js';
import { decodeQuestion } from '../question-value.js';
import { presserTenant } from '../tenant.js';
import { SHARE_IN_THREAD_ACTION, type ShareTo, shared } from '../views/share.js';

type ButtonArgs = Pick<SlackActionMiddlewareArgs<BlockButtonAction>, 'ack' | 'action' | 'body' | 'respond'> & {
  readonly say: SayFn;
  readonly client: Client;
};
type Parts = Pick<ConversationParts, 'ask' | 'settings'>;

const IN_CHANNEL: ShareTo = { thread: null };

/** A button that asks: the presser alone sees the answer, but in a direct message it joins the conversation. */
export const askPressed =
  (parts: Parts) =>
  async ({ ack, action, body, respond, say, client }: ButtonArgs): Promise<void> => {
    await ack();
    const joins = inDirectMessage(body);
    const message = await replyTo(
      parts,
      placeOf(body),
      questionOf(parts, action),
      joins || body.view ? null : IN_CHANNEL,
    );
    if (joins) await deliver(message, (payload) => say({ ...payload, ...threadOf(body) }));
    else await aside({ body, respond, client })(message);
  };

/** A button on a question back ("which one?"): the answer takes the question's place. */
export const pickPressed =
  (parts: Parts) =>
  async ({ ack, action, body, respond, client }: ButtonArgs): Promise<void> => {
    await ack();
    const place = isEphemeral(body) || body.view ? placeOf(body) : await placeForAll(body, client);
    const message = await replyTo(parts, place, questionOf(parts, action), isEphemeral(body) ? IN_CHANNEL : null);
    if (body.view) await aside({ body, respond, client })(message);
    else await deliver(message, (payload) => respond({ ...payload, replace_original: true, ...threadOf(body) }));
  };

/** "Share": posts the answer for everyone, naming who shared it, and takes the private one away. */
export const sharePressed =
  (parts: Parts) =>
  async ({ ack, action, body, respond, client }: ButtonArgs): Promise<void> => {
    await ack();
    const place = await placeForAll(body, client);
    const message = shared(await replyTo(parts, place, questionOf(parts, action), null), body.user.id);
    const thread = sharedThread(action.action_id) ?? threadOf(body);
    await deliver(message, (payload) =>
      respond({ ...payload, response_type: 'in_channel', replace_original: false, ...thread }),
    );
    await respond({ delete_original: true });
  };

/** The thread of the message that a shortcut asked about. */
function sharedThread(action: string): { thread_ts: string } | undefined {
  const [name, thread_ts] = action.split(':');
  return name === SHARE_IN_THREAD_ACTION && thread_ts ? { thread_ts } : undefined;
}

const questionOf = ({ ask }: Parts, { value = '' }: ButtonArgs['action']) => decodeQuestion(ask.catalog, value);

type Body = ButtonArgs['body'];

const placeOf = (body: Body) => ({ tenant: presserTenant(body), channel: body.channel?.id ?? '' });

const placeForAll = async (body: Body, client: Client) => {
  const place = placeOf(body);
  return { ...place, isShared: await mayBeShared(client, place.channel) };
};

const isEphemeral = (body: Body): boolean => body.container.is_ephemeral === true;

const inDirectMessage = (body: Body): boolean => body.channel?.id.startsWith('D') === true;
