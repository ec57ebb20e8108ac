import { setTimeout as delay } from 'node:timers/promises';
import { faultOf } from './faults.js';

const TRIES = 3;
const FIRST_WAIT_SECONDS = 1;
/** A later answer answers nothing. */
const LONGEST_WAIT_SECONDS = 30;

/**
 * Tries again what Slack surely did not take, when it says so or after a moment. Slack's own client would hold up
 * every other call meanwhile, and try again what may have been taken.
 */
export async function waitOut<T>(call: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await call();
    } catch (error) {
      const { remedy, retryAfterSeconds = FIRST_WAIT_SECONDS * tries } = faultOf(error);
      if (remedy !== 'wait' || tries === TRIES || retryAfterSeconds > LONGEST_WAIT_SECONDS) throw error;
      await delay(retryAfterSeconds * 1000);
    }
  }
}
