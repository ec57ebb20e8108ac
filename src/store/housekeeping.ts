import { z } from 'zod';
import { purgeEvents } from './claims.js';
import type { Database } from './database.js';
import { purgeThreads } from './threads.js';

const LEDGER_DAYS = 400;

/** Once a day: forgets what has expired, and gives the space back where no server does so by itself. */
export async function keepHouse(database: Database, now: Date): Promise<void> {
  await purgeThreads(database, now);
  await purgeEvents(database, now);
  const old = `delete from tip_send where day < ($1::timestamptz)::date - ${LEDGER_DAYS}`;
  await database.query(z.unknown(), old, [now]);
  if (database.kind === 'embedded') await database.exec('vacuum');
}
