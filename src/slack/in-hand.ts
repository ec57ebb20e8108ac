import type { AnyMiddlewareArgs, Middleware } from '@slack/bolt';

/** What was taken from Slack and is not done yet. */
export interface InHand {
  readonly count: () => number;
  readonly middleware: Middleware<AnyMiddlewareArgs>;
  /** Settles as soon as nothing is. */
  readonly done: () => Promise<void>;
}

export function createInHand(): InHand {
  const running = new Set<Promise<void>>();
  return {
    count: () => running.size,
    async middleware({ next }) {
      const work = next();
      running.add(work);
      try {
        await work;
      } finally {
        running.delete(work);
      }
    },
    async done() {
      while (running.size > 0) await Promise.allSettled(running);
    },
  };
}
