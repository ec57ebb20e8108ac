import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../src/store/database.js';
import { makeSnapshot } from '../../src/store/make-snapshot.js';
import { openStore, type StoreLocation } from '../../src/store/open.js';
import { prepareJobs } from '../../src/tips/jobs.js';
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
  await makeSnapshot(prepareJobs); // the build made it, unless a table has changed since
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
