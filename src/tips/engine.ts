import type { Database } from '../store/database.js';
import { keepHouse } from '../store/housekeeping.js';
import { type Courier, deliver } from './delivery.js';
import { openJobs } from './jobs.js';
import { type TickReport, tick } from './tick.js';
import { TIMING, type Timing } from './timing.js';

export interface Engine {
  /** Looks for tips that are due now, without waiting for the next look. */
  tick(): Promise<TickReport>;
  /** Finishes what is in hands. The database stays open: it is whose it was. */
  stop(): Promise<void>;
}

export interface EngineOptions {
  readonly timing?: Partial<Timing>;
  readonly onError: (error: unknown) => void;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Sends what is due from now on, with every other replica on the same database. */
export async function startEngine(database: Database, courier: Courier, options: EngineOptions): Promise<Engine> {
  const timing = { ...TIMING, ...options.timing };
  const { onError } = options;
  const jobs = await openJobs(database, { pollSeconds: timing.poll, expireSeconds: timing.expire, onError });
  jobs.work(deliver({ database, courier, timing }));

  const oneByOne = queue();
  const look = () => oneByOne(() => tick(database, jobs, courier.now(), timing.stale));
  const lookInBackground = () => void look().catch(onError);
  const clean = () => void oneByOne(() => keepHouse(database, courier.now())).catch(onError);
  const timers = [
    setInterval(lookInBackground, timing.tick * 1000),
    setTimeout(clean, 10 * MINUTE), // who restarts every day must clean up, too
    setInterval(clean, DAY),
  ];
  for (const timer of timers) timer.unref();
  lookInBackground();

  return {
    tick: look,
    async stop() {
      for (const timer of timers) clearInterval(timer);
      await oneByOne(async () => undefined);
      await jobs.stop();
    },
  };
}

/** Runs one thing after the other. */
function queue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
}
