import { setTimeout as delay } from 'node:timers/promises';

/** Slack opens a form within three seconds or not at all. */
const SOON_MS = 1500;

/** @returns undefined where it takes too long */
export async function soon<T>(wanted: Promise<T>): Promise<T | undefined> {
  const timer = new AbortController();
  const late = delay(SOON_MS, undefined, { signal: timer.signal });
  late.catch(() => undefined); // it was stopped: what was wanted came in time
  try {
    return await Promise.race([wanted, late]);
  } finally {
    timer.abort();
  }
}
