import { setImmediate as breathe, setTimeout as delay } from 'node:timers/promises';
import PgBoss from 'pg-boss';
import { z } from 'zod';
import type { Database } from '../store/database.js';
import { wakeable } from './wakeable.js';

/** The queue that delivers. A job is no more than the ids of a few rows in the ledger, which knows all else. */
export interface Jobs {
  /** Never inside a transaction. */
  enqueue(ids: readonly string[]): Promise<void>;
  /** Hands over what is due, a job at a time. If it throws, the job comes again later. */
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
/** So many tips are on their way to Slack at a time; a lane that waits for a slow one leaves the other to go on. */
const LANES = 2;
/** Tips in a job. To fetch one, pg-boss sorts all that wait: a job a tip would make a full hour slow. */
const BUNDLE = 25;
/** Jobs in an insert: the embedded database holds the event loop meanwhile. */
const CHUNK = 8;

const Bundle = z.object({ ids: z.array(z.string()) });

/**
 * pg-boss, on either database. We fetch and finish jobs ourselves: its own workers wait for the slowest job of a batch
 * and then for the next poll, and finish jobs in the background, where a lost connection would end the process.
 */
export async function openJobs(database: Database, options: JobOptions): Promise<Jobs> {
  const { pollSeconds, expireSeconds, onError } = options;
  const boss = await startBoss(database, Math.min(60, expireSeconds), onError);
  const queue = {
    name: QUEUE,
    policy: 'standard',
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
        const [job] = await boss.fetch<object>(QUEUE);
        if (job) await finish(job, handle);
        else await pause.wait();
      } catch (error) {
        onError(error);
        await pause.wait();
      }
    }
  }

  async function finish({ id, data }: PgBoss.Job, handle: (ids: readonly string[]) => Promise<void>) {
    try {
      await handle(Bundle.parse(data).ids);
    } catch (error) {
      onError(error);
      await boss.fail(QUEUE, id);
      return;
    }
    await boss.deleteJob(QUEUE, id); // the ledger is the record: a finished job is of no more use
  }

  return {
    async enqueue(ids) {
      const bundles = inPieces(ids, BUNDLE);
      for (const chunk of inPieces(bundles, CHUNK)) {
        await boss.insert(chunk.map((bundle) => ({ name: QUEUE, data: { ids: bundle } })));
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

/** Makes the queue on a database that shall have it from the start. */
export async function prepareJobs(database: Database): Promise<void> {
  const onError = (error: unknown) => {
    throw error;
  };
  const jobs = await openJobs(database, { pollSeconds: 1, expireSeconds: 60, onError });
  await jobs.stop();
}

function inPieces<T>(all: readonly T[], size: number): (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));
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
