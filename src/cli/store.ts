import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { config as loadDotenv } from 'dotenv';
import { type Database, StoreError } from '../store/database.js';
import { exportStore } from '../store/export-store.js';
import { importStore } from '../store/import-store.js';
import { openStore, type StoreLocation } from '../store/open.js';
import { reportAndExit } from './report.js';

type Environment = Readonly<Record<string, string | undefined>>;

const USAGE =
  'Usage: npm run store -- export FILE, or npm run store -- import FILE [--replace]. The store is the one that DATABASE_URL or DATA_DIR names.';

/**
 * Carries what the app remembers to a file and back: a backup, and the way from a folder to PostgreSQL.
 * @returns what was done, in words
 * @throws StoreError that says what to do instead
 */
export async function main(args: readonly string[], environment: Environment): Promise<string> {
  const [verb, path, ...rest] = args;
  const replace = rest.length === 1 && rest[0] === '--replace';
  if (!path || path.startsWith('-') || (rest.length > 0 && !(replace && verb === 'import')))
    throw new StoreError(USAGE);
  const location = locate(environment);
  switch (verb) {
    case 'export': {
      if ('dataDir' in location && !existsSync(join(location.dataDir, 'database'))) {
        throw new StoreError(
          `There is no store in ${location.dataDir} yet: set DATA_DIR or DATABASE_URL to where it is.`,
        );
      }
      const rows = await withStore(location, (database) => exportStore(database, path));
      return `${rows} rows are in ${path} now.`;
    }
    case 'import': {
      const rows = await withStore(location, (database) => importStore(database, path, { replace }));
      return `${rows} rows of ${path} are in the store now.`;
    }
    default:
      throw new StoreError(USAGE);
  }
}

function locate({ DATABASE_URL: databaseUrl, DATA_DIR: dataDir }: Environment): StoreLocation {
  return databaseUrl ? { databaseUrl } : { dataDir: dataDir || './var' };
}

async function withStore<T>(location: StoreLocation, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openStore(location);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  loadDotenv({ quiet: true });
  main(process.argv.slice(2), process.env).then(console.log, (error: unknown) => reportAndExit(error, 1));
}
