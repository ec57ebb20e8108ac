import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from '@slack/bolt';
import type { InHand } from '../slack/in-hand.js';
import type { Database } from '../store/database.js';

/** Orchestrators wait for thirty seconds or so before they kill. */
const FINISH_MS = 10_000;
const CLOSE_MS = 5000;

interface Work {
  /** What has been told to take no more, and settles when it is done. */
  readonly work: readonly Promise<unknown>[];
  readonly inHand: Pick<InHand, 'count'>;
  readonly database: Promise<Pick<Database, 'close'>>;
  readonly logger: Pick<Logger, 'warn' | 'error'>;
  readonly finishMs?: number;
}

/** Finishes what is in hand, but not for ever, then closes the store. */
export async function finish({ work, inHand, database, logger, finishMs = FINISH_MS }: Work): Promise<void> {
  const done = Promise.allSettled(work).then((ends) => {
    for (const end of ends) if (end.status === 'rejected') logger.error(end.reason);
  });
  if (!(await within(finishMs, done))) logger.warn(`Stopped with ${inHand.count()} requests unfinished.`);
  const closed = database.then((store) => store.close());
  if (!(await within(CLOSE_MS, closed))) logger.warn('Stopped before the store was closed.');
}

/** @returns false if the time was over before */
const within = (milliseconds: number, work: Promise<unknown>): Promise<boolean> =>
  Promise.race([work.then(() => true), delay(milliseconds, false)]);
