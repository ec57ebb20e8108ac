import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Database } from './database.js';
import { openStore } from './open.js';
import { SNAPSHOT, SNAPSHOT_PREFIX } from './snapshot.js';

/** Made by the build, unless it is there: what the first opening of a folder copies. @param fill adds what is no table of ours */
export async function makeSnapshot(fill: (database: Database) => Promise<void>): Promise<void> {
  if (existsSync(SNAPSHOT)) return;
  const dist = dirname(SNAPSHOT);
  const unfinished = await mkdtemp(join(dist, 'unfinished-'));
  try {
    await use(unfinished, fill);
    await use(unfinished, async () => undefined); // PostgreSQL keeps what it looked up at a start for the next one
    await rename(join(unfinished, 'database'), SNAPSHOT);
  } catch (error) {
    if (!existsSync(SNAPSHOT)) throw error; // another build was faster
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  await removeOlder(dist);
}

async function use(dataDir: string, work: (database: Database) => Promise<void>): Promise<void> {
  const database = await openStore({ dataDir });
  try {
    await work(database);
  } finally {
    await database.close();
  }
}

async function removeOlder(dist: string): Promise<void> {
  const older = (await readdir(dist)).filter((name) => name.startsWith(SNAPSHOT_PREFIX) && name !== basename(SNAPSHOT));
  await Promise.all(older.map((name) => rm(join(dist, name), { recursive: true, force: true })));
}
