import { setImmediate as breathe, setTimeout as delay } from 'node:timers/promises';
import PgBoss from 'pg-boss';
import { z } from 'zod';
import type { Database } from '../store/database.js';
import { wakeable } from './wakeable.js';

/** The queue that delivers. A job is no more than the id of a row in the ledger, which knows all else. */
export interface Jobs {
  /** Never inside a transaction. An id that waits already is not queued twice. */
  enqueue(ids: readonly string[]): Promise<void>;
  /** Hands over what is due, a batch at a time. If it throws, the batch comes again later. */
  work(handle: (ids: readonly string[]) => Promise<void>): void;
  /** Finishes what is in hands and takes no more. */
  stop(): Promise<void>;
}

export interface JobOptions {
  readonly pollSeconds: number;
  readonly expireSeconds: number;
  readonly onError: (error: unknown) => void;
}

const QUEUE = 'tip-delivery';
const CHUNK = 200;
/** So many tips are on their way to Slack at a time; a lane that waits for a slow one leaves the other to go on. */
const LANES = 2;
const BATCH = 25;

/**
 * pg-boss, on either database. We fetch and finish jobs ourselves: its own workers wait for the slowest job of a batch
 * and then for the next poll, and finish jobs in the background, where a lost connection would end the process.
 */
export async function openJobs(database: Database, options: JobOptions): Promise<Jobs> {
  const { pollSeconds, expireSeconds, onError } = options;
  const boss = await startBoss(database, Math.min(60, expireSeconds), onError);
  // 'short': at most one waiting job for each id
  const queue = {
    name: QUEUE,
    policy: 'short',
    expireInSeconds: expireSeconds,
    retryLimit: 10,
    retryDelay: 5,
  } as const;
  await boss.createQueue(QUEUE, { ...queue });
  await boss.updateQueue(QUEUE, { ...queue }); // one that an earlier version made
  const pauses = Array.from({ length: LANES }, () => wakeable(pollSeconds * 1000));
  const running: Promise<void>[] = [];
  let stopping = false;

  async function lane(pause: ReturnType<typeof wakeable>, handle: (ids: readonly string[]) => Promise<void>) {
    while (!stopping) {
      try {
        const jobs = await boss.fetch<{ id: string }>(QUEUE, { batchSize: BATCH });
        if (jobs.length === 0) await pause.wait();
        else await finish(jobs, handle);
      } catch (error) {
        onError(error);
        await pause.wait();
      }
    }
  }

  async function finish(jobs: PgBoss.Job<{ id: string }>[], handle: (ids: readonly string[]) => Promise<void>) {
    const keys = jobs.map(({ id }) => id);
    try {
      await handle(jobs.map(({ data }) => data.id));
    } catch (error) {
      onError(error);
      await boss.fail(QUEUE, keys);
      return;
    }
    await boss.deleteJob(QUEUE, keys); // the ledger is the record: a finished job is of no more use
  }

  return {
    async enqueue(ids) {
      for (let start = 0; start < ids.length; start += CHUNK) {
        const chunk = ids.slice(start, start + CHUNK);
        await boss.insert(chunk.map((id) => ({ name: QUEUE, data: { id }, singletonKey: id })));
        for (const pause of pauses) pause.wake();
        if (database.kind === 'embedded') await breathe();
      }
    },
    work(handle) {
      running.push(...pauses.map((pause) => lane(pause, handle)));
    },
    async stop() {
      stopping = true;
      for (const pause of pauses) pause.wake();
      await Promise.all(running);
      await boss.stop({ graceful: false });
    },
  };
}

async function startBoss(database: Database, maintenanceIntervalSeconds: number, onError: JobOptions['onError']) {
  for (let tries = 1; ; tries += 1) {
    const boss = new PgBoss({
      db: bossDatabase(database),
      schedule: false, // the tick claims what is due: pg-boss's cron misses days where clocks change
      maintenanceIntervalSeconds,
    });
    boss.on('error', onError);
    try {
      return await boss.start();
    } catch (error) {
      // Replicas that start together on a new database get in each other's way: one of them installs pg-boss.
      if (tries === 3) throw error;
      await delay(500);
    }
  }
}

const AnyRow = z.record(z.string(), z.unknown());

/** pg-boss sends several statements at once where it has no parameters, which only a script may. */
const bossDatabase = (database: Database): PgBoss.Db => ({
  executeSql: async (text, values?: unknown[]) =>
    values && values.length > 0
      ? { rows: await database.query(AnyRow, text, values) }
      : { rows: [...(await database.exec(text))] },
});
