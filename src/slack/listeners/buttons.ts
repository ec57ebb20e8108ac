import type { BlockButtonAction, RespondFn, SayFn, SlackActionMiddlewareArgs } from '@slack/bolt';
import type { Ask } from '../../answer/ask.js';
import { deliver } from '../deliver.js';
import { decodeQuestion } from '../question-value.js';
import { answerMessage } from '../views/answer.js';
import { shareable, shared } from '../views/share.js';

type ButtonArgs = Pick<SlackActionMiddlewareArgs<BlockButtonAction>, 'ack' | 'action' | 'body' | 'respond'> & {
  readonly say: SayFn;
};

/** A button that asks: the presser alone sees the answer, but in a direct message it joins the conversation. */
export const askPressed =
  (ask: Ask) =>
  async ({ ack, action, body, respond, say }: ButtonArgs): Promise<void> => {
    await ack();
    if (inDirectMessage(body)) await answerTo(ask, action.value, (payload) => say({ ...payload, ...threadOf(body) }));
    else await answerAlone(ask, action.value, respond, threadOf(body));
  };

/** A button on a question back ("which one?"): the answer takes the question's place. */
export const pickPressed =
  (ask: Ask) =>
  async ({ ack, action, body, respond }: ButtonArgs): Promise<void> => {
    await ack();
    const reply = { replace_original: true, ...threadOf(body) };
    if (isEphemeral(body)) await answerShareable(ask, action.value, (payload) => respond({ ...payload, ...reply }));
    else await answerTo(ask, action.value, (payload) => respond({ ...payload, ...reply }));
  };

/** "Share in channel": posts the answer for everyone, naming who shared it, and takes the private one away. */
export const sharePressed =
  (ask: Ask) =>
  async ({ ack, action, body, respond }: ButtonArgs): Promise<void> => {
    await ack();
    const question = decodeQuestion(ask.catalog, action.value ?? '');
    const message = shared(answerMessage(ask.answer(question)), body.user.id);
    await deliver(message, (payload) =>
      respond({ ...payload, response_type: 'in_channel', replace_original: false, ...threadOf(body) }),
    );
    await respond({ delete_original: true });
  };

type Post = Parameters<typeof deliver>[1];

async function answerTo(ask: Ask, value: string | undefined, post: Post): Promise<void> {
  await deliver(answerMessage(ask.answer(decodeQuestion(ask.catalog, value ?? ''))), post);
}

async function answerShareable(ask: Ask, value: string | undefined, post: Post): Promise<void> {
  const question = decodeQuestion(ask.catalog, value ?? '');
  const answer = ask.answer(question);
  await deliver(shareable(answerMessage(answer), answer, question), post);
}

const answerAlone = (ask: Ask, value: string | undefined, respond: RespondFn, thread: { thread_ts?: string }) =>
  answerShareable(ask, value, (payload) =>
    respond({ ...payload, response_type: 'ephemeral', replace_original: false, ...thread }),
  );

type Body = ButtonArgs['body'];

const isEphemeral = (body: Body): boolean => body.container.is_ephemeral === true;

const inDirectMessage = (body: Body): boolean => body.channel?.id.startsWith('D') === true;

function threadOf(body: Body): { thread_ts?: string } {
  const thread: unknown = body.message?.thread_ts ?? body.container.thread_ts;
  return typeof thread === 'string' ? { thread_ts: thread } : {};
}
