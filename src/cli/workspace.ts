import { fileURLToPath } from 'node:url';
import { config as loadDotenv } from 'dotenv';
import { readConfig } from '../config.js';
import { type Database, StoreError } from '../store/database.js';
import { openStore } from '../store/open.js';
import { deleteTenant, tenantRows } from '../store/tenants.js';
import { reportAndExit } from './report.js';

type Environment = Readonly<Record<string, string | undefined>>;

const USAGE =
  'Usage: npm run --silent workspace -- export TEAM, or npm run workspace -- delete TEAM. TEAM is the id of a workspace (T…) or of an organisation (E…); the store is the one that DATABASE_URL or DATA_DIR names.';

/**
 * What the app remembers of one workspace, for whoever asks to see it or to have it deleted.
 * @returns what to print: the rows as JSON, one a line, or how many were deleted
 * @throws StoreError that says what to do instead
 */
export async function main(args: readonly string[], environment: Environment): Promise<string> {
  const [verb, tenant, ...rest] = args;
  const isOne = tenant !== undefined && /^[TE]\w+$/.test(tenant) && rest.length === 0;
  if (!isOne || (verb !== 'export' && verb !== 'delete')) throw new StoreError(USAGE);
  const database = await openStore(readConfig(environment).store);
  try {
    return verb === 'export' ? await exported(database, tenant) : await deleted(database, tenant);
  } finally {
    await database.close();
  }
}

async function exported(database: Database, tenant: string): Promise<string> {
  const rows = await tenantRows(database, tenant);
  if (rows.length === 0) throw nothingOf(tenant);
  return rows.map((row) => JSON.stringify(row)).join('\n');
}

async function deleted(database: Database, tenant: string): Promise<string> {
  const rows = await deleteTenant(database, tenant);
  if (rows === 0) throw nothingOf(tenant);
  return `${rows} rows of ${tenant} are deleted. If the app is still installed there, it has to be installed anew.`;
}

const nothingOf = (tenant: string): StoreError =>
  new StoreError(
    `Nothing of ${tenant} is in this store: check the id, and that DATABASE_URL or DATA_DIR is the right one.`,
  );

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  loadDotenv({ quiet: true });
  main(process.argv.slice(2), process.env).then(console.log, (error: unknown) => reportAndExit(error, 1));
}
