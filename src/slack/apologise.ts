import type { AnyMiddlewareArgs, Middleware, RespondFn, SayFn } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { taken } from './deliver.js';
import { faultOf, type Remedy } from './faults.js';

/** Tells the asker that no answer is coming, then lets the error go on to `app.error`. */
export const apologise: Middleware<AnyMiddlewareArgs> = async (args) => {
  try {
    await args.next();
  } catch (error) {
    await sorry(args, faultOf(error).remedy);
    throw error;
  }
};

const WENT_WRONG =
  'That went wrong on my side, so you have no answer. Ask once more; if it happens again, tell whoever runs whoowns in your workspace.';
const NOT_THERE =
  'I cannot post in that channel, so you have no answer there. Invite me with `/invite @whoowns` and ask again, or ask me here.';
const TOO_LATE = 'That came too late to be answered. Ask or press once more.';

function words(remedy: Remedy): string | null {
  switch (remedy) {
    case 'alone':
      return NOT_THERE;
    case 'ask-again':
      return TOO_LATE;
    case 'shut-out':
      return null;
    case 'wait':
    case 'plainer':
    case 'give-up':
      return WENT_WRONG;
  }
}

interface Replies {
  readonly client: Pick<WebClient, 'chat'>;
  readonly body: unknown;
  readonly respond?: RespondFn;
  readonly say?: SayFn;
}

/** The nearest way that works: where it was asked, else to the asker alone there, else in a direct message. */
async function sorry({ client, body, respond, say }: Replies, remedy: Remedy): Promise<void> {
  const text = words(remedy);
  if (text === null) return;
  const { channel, user, thread_ts } = placeOf(body);
  const thread = thread_ts ? { thread_ts } : {};
  const ways = [
    respond && (() => taken(respond({ response_type: 'ephemeral', replace_original: false, text }))),
    !respond && say && remedy !== 'alone' && (() => say({ text, ...thread })),
    channel && user && (() => client.chat.postEphemeral({ channel, user, text, ...thread })),
    user && (() => client.chat.postMessage({ channel: user, text })),
  ];
  for (const way of ways) {
    if (way && (await works(way()))) return;
  }
}

const works = (attempt: Promise<unknown>): Promise<boolean> =>
  attempt.then(
    () => true,
    () => false,
  );

const Id = z.string().optional().catch(undefined);
const Holder = z.object({ id: Id }).catch({});
const Event = z.object({ channel: Id, user: Id, ts: Id, thread_ts: Id }).catch({});
const Body = z.object({ channel_id: Id, user_id: Id, channel: Holder, user: Holder, event: Event });

/** Each kind of request says in its own way where it comes from. */
function placeOf(body: unknown): z.infer<typeof Event> {
  const { channel_id, user_id, channel, user, event } = Body.parse(body);
  return {
    channel: channel_id ?? channel.id ?? event.channel,
    user: user_id ?? user.id ?? event.user,
    thread_ts: event.thread_ts ?? event.ts,
  };
}
