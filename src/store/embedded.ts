import { mkdir } from 'node:fs/promises';
import type { PGlite, Transaction } from '@electric-sql/pglite';
import { z } from 'zod';
import { type Database, type Sql, StoreError } from './database.js';
import { databaseFolder } from './database-folder.js';
import { lockFolder } from './folder-lock.js';
import { openPglite } from './pglite.js';

export interface EmbeddedOptions {
  readonly staleMs?: number;
  /** Another process took the folder, so nothing can be remembered any more: the app should stop. */
  readonly onLost?: (error: Error) => void;
}

/** PostgreSQL inside this process, its data in a folder that no other process may use meanwhile. */
export async function openEmbedded(
  dataDir: string,
  { staleMs = 10_000, onLost }: EmbeddedOptions = {},
): Promise<Database> {
  await mkdir(dataDir, { recursive: true });
  let lost: StoreError | undefined;
  const unlock = await lockFolder(dataDir, {
    staleMs,
    onLost: (cause) => {
      lost = new StoreError(`The lock on the folder ${dataDir} is lost: start whoowns anew.`, { cause });
      onLost?.(lost);
    },
  });
  try {
    const pglite = await openPglite(await databaseFolder(dataDir));
    return database(pglite, {
      check: () => {
        if (lost) throw lost;
      },
      unlock: async () => {
        if (!lost) await unlock();
      },
    });
  } catch (error) {
    await unlock();
    throw error;
  }
}

interface Hold {
  check(): void;
  unlock(): Promise<void>;
}

function database(pglite: PGlite, hold: Hold): Database {
  const sql = sqlOn(pglite, hold);
  return {
    kind: 'embedded',
    query: sql.query,
    exec: async (text) => {
      try {
        return await sql.exec(text);
      } catch (error) {
        // A script that failed between its own begin and commit must not spoil the one connection for what comes next.
        if (pglite.isInTransaction()) await pglite.exec('rollback');
        throw error;
      }
    },
    transaction: async (work) => {
      hold.check();
      return pglite.transaction((transaction) => work(sqlOn(transaction, hold)));
    },
    close: async () => {
      try {
        await pglite.close();
      } finally {
        await hold.unlock();
      }
    },
  };
}

const sqlOn = (connection: Pick<Transaction, 'query' | 'exec'>, hold: Hold): Sql => ({
  query: async (row, text, params = []) => {
    hold.check();
    const { rows } = await connection.query(text, [...params]);
    return z.array(row).parse(rows);
  },
  exec: async (text) => {
    hold.check();
    const results = await connection.exec(text);
    return results.at(-1)?.rows ?? [];
  },
});
