import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { lock } from 'proper-lockfile';
import { StoreError } from './database.js';

export interface LockOptions {
  /** A lock that nobody renewed for so long was left behind by a crash. */
  readonly staleMs: number;
  /** Another process holds the folder now: stop writing. */
  readonly onLost: (error: Error) => void;
}

const RETRY_MS = 250;

/**
 * Keeps the folder for this process. Whoever holds the lock renews it, so we wait for as long as it takes to tell a
 * living holder from a crashed one.
 * @returns how to let go of it
 */
export async function lockFolder(folder: string, { staleMs, onLost }: LockOptions): Promise<() => Promise<void>> {
  const lockfilePath = join(folder, 'lock');
  const giveUpAt = Date.now() + 2 * staleMs;
  let firstSeen: number | undefined;
  for (;;) {
    try {
      return await lock(folder, { lockfilePath, stale: staleMs, update: staleMs / 4, onCompromised: onLost });
    } catch (error) {
      if (!isHeld(error)) throw error;
    }
    const renewedAt = await modifiedAt(lockfilePath);
    firstSeen ??= renewedAt;
    if (renewedAt !== firstSeen || Date.now() > giveUpAt) {
      throw new StoreError(
        `Another whoowns uses the folder ${folder}: stop it, or give this one a folder of its own with DATA_DIR. To run several at once, put them on PostgreSQL with DATABASE_URL.`,
      );
    }
    await delay(RETRY_MS);
  }
}

const isHeld = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ELOCKED';

async function modifiedAt(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).mtimeMs;
  } catch {
    return undefined; // let go of in this very moment: the next try takes it
  }
}
