import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Database } from '../../src/store/database.js';
import { databaseFolder } from '../../src/store/database-folder.js';
import { openStore, type StoreLocation } from '../../src/store/open.js';
import { POSTGRES_MAJOR } from '../../src/store/pglite.js';
import { POSTGRES, type Server, startServer } from './postgres.js';

export interface TestStore {
  readonly database: Database;
  readonly location: StoreLocation;
  close(): Promise<void>;
  /** For who closed the database already. */
  remove(): Promise<void>;
}

export interface Kind {
  readonly kind: Database['kind'];
  readonly skip: boolean;
  /** An empty store of that kind, its tables made. */
  open(): Promise<TestStore>;
}

/** What runs on one must run on the other. */
export const KINDS: readonly Kind[] = [
  { kind: 'embedded', skip: false, open: openEmbedded },
  { kind: 'server', skip: !POSTGRES, open: openOnServer },
];

export function temporaryFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'whoowns-store-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

async function openEmbedded(): Promise<TestStore> {
  const folder = temporaryFolder();
  await createDatabase(folder.path);
  const location = { dataDir: folder.path };
  const database = await openStore(location);
  return {
    database,
    location,
    close: async () => {
      await database.close();
      folder.remove();
    },
    remove: async () => folder.remove(),
  };
}

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/whoowns-tests/', import.meta.url));

/** Copies an empty database that an earlier test made: making one takes seconds. */
async function createDatabase(dataDir: string): Promise<void> {
  const made = join(CACHE, `postgres-${POSTGRES_MAJOR}`);
  if (!existsSync(made)) {
    const unfinished = `${made}-${process.pid}`;
    mkdirSync(unfinished, { recursive: true });
    const folder = await databaseFolder(unfinished);
    if (!existsSync(made)) renameSync(folder, made);
    rmSync(unfinished, { recursive: true, force: true });
  }
  cpSync(made, join(dataDir, 'database'), { recursive: true });
}

async function openOnServer(): Promise<TestStore> {
  if (!POSTGRES) throw new Error('PostgreSQL is not installed here');
  const server: Server = await startServer(POSTGRES);
  const location = { databaseUrl: await server.createDatabase() };
  const database = await openStore(location);
  return {
    database,
    location,
    close: async () => {
      await database.close();
      await server.stop();
    },
    remove: server.stop,
  };
}
