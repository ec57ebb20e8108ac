import { setImmediate as breathe } from 'node:timers/promises';
import type { Database } from '../store/database.js';
import { claimAwake, claimDue } from '../store/due.js';
import type { Jobs } from './jobs.js';

const BATCH = { embedded: 200, server: 1000 };

export interface TickReport {
  /** Subscriptions that were due. */
  readonly due: number;
  /** Tips that are on their way because of it: one that is too late is skipped. */
  readonly queued: number;
  /** Tips that are tried again, or had lost their job. */
  readonly again: number;
}

/** Queues all tips that are due. Every replica may run it at any time: no tip is queued by two of them. */
export async function tick(
  database: Database,
  jobs: Pick<Jobs, 'enqueue'>,
  now: Date,
  staleSeconds: number,
): Promise<TickReport> {
  const take = { limit: BATCH[database.kind], wakeAt: new Date(now.getTime() + staleSeconds * 1000) };
  const report = { due: 0, queued: 0, again: 0 };
  for (;;) {
    const { due, ids } = await claimDue(database, now, take);
    if (due === 0) break;
    await jobs.enqueue(ids); // after the commit; if we die in between, a later tick finds the rows
    report.due += due;
    report.queued += ids.length;
    await breathe();
  }
  for (;;) {
    const ids = await claimAwake(database, now, take);
    if (ids.length === 0) return report;
    await jobs.enqueue(ids);
    report.again += ids.length;
    await breathe();
  }
}
