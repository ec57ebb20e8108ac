import type { AnyMiddlewareArgs, Middleware, RespondFn, SayFn } from '@slack/bolt';

const SORRY =
  'That went wrong on my side, so you have no answer. Ask once more; if it happens again, tell whoever runs whoowns in your workspace.';

/** Tells the asker that no answer is coming, then lets the error go on to `app.error`. */
export const apologise: Middleware<AnyMiddlewareArgs> = async (args) => {
  try {
    await args.next();
  } catch (error) {
    await sorry(args).catch(() => undefined); // replying may be the very thing that failed
    throw error;
  }
};

interface Replies {
  respond?: RespondFn;
  say?: SayFn;
  payload?: unknown;
}

async function sorry({ respond, say, payload }: Replies): Promise<void> {
  if (respond) await respond({ response_type: 'ephemeral', replace_original: false, text: SORRY });
  else if (say) await say({ text: SORRY, ...threadOf(payload) });
}

function threadOf(payload: unknown): { thread_ts?: string } {
  if (typeof payload !== 'object' || payload === null) return {};
  const thread = 'thread_ts' in payload ? payload.thread_ts : 'ts' in payload ? payload.ts : undefined;
  return typeof thread === 'string' ? { thread_ts: thread } : {};
}
