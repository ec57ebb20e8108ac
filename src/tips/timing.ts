import { LATE_HOURS } from '../store/due.js';

/** How patient the deliveries are. In seconds; tests and the playground are less so. */
export interface Timing {
  /** Between two looks for tips that are due, or due again. */
  readonly tick: number;
  /** Between two looks for jobs that another replica queued. */
  readonly poll: number;
  /** Longer than this, a call to Slack is given up and its outcome unknown. */
  readonly post: number;
  /** A claim is its holder's for so long: longer than any call to Slack, however the machine stalls. */
  readonly lease: number;
  /** A job whose process died is given to another one after this. */
  readonly expire: number;
  /** A row of the ledger that no job took up gets a new one after this. */
  readonly stale: number;
}

export const TIMING: Timing = { tick: 10, poll: 3, post: 30, lease: 75, expire: 90, stale: 300 };

const MINUTE = 60_000;
const RETRY_FOR = 120 * MINUTE;
const LATE = LATE_HOURS * 60 * MINUTE;
const FIRST_DELAY = MINUTE / 2;
const LONGEST_DELAY = 15 * MINUTE;

/** Times of a tip that say how long it is worth trying. */
interface Tried {
  readonly attempts: number;
  readonly dueAt: Date;
  readonly createdAt: Date;
  readonly triedAt: Date | null;
}

/**
 * When to try again after so many attempts, or null where the two hours are over. They run from the first answer, or
 * from waiting for one in vain: while this app was down, nobody tried.
 */
export function retryAt({ attempts, triedAt }: Tried, now: Date, retryAfterSeconds = 0): Date | null {
  const backoff = Math.min(FIRST_DELAY * 2 ** (attempts - 1), LONGEST_DELAY);
  const at = now.getTime() + Math.max(backoff, retryAfterSeconds * 1000);
  return at > (triedAt ?? now).getTime() + RETRY_FOR ? null : new Date(at);
}

/** Too late for a first attempt, and for any other. */
export const isLate = ({ dueAt, createdAt, triedAt }: Tried, now: Date): boolean =>
  now.getTime() > Math.max(dueAt.getTime() + LATE, (triedAt ?? createdAt).getTime() + RETRY_FOR);
