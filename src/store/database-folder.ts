import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { StoreError } from './database.js';
import { syncFolder } from './durable-files.js';
import { POSTGRES_MAJOR } from './pglite.js';
import { copySnapshot, SNAPSHOT } from './snapshot.js';

// src/ and dist/ lie at the same depth, so this holds in both.
const CREATE = fileURLToPath(new URL('../../dist/store/create-folder.js', import.meta.url));
const UNFINISHED = 'creating-';

/** Makes sure that the folder holds a database, whole or not at all. The caller has locked it. */
export async function databaseFolder(dataDir: string, snapshot = SNAPSHOT): Promise<string> {
  const folder = join(dataDir, 'database');
  if (existsSync(folder)) checkVersion(folder);
  else await create(dataDir, folder, snapshot);
  return folder;
}

async function create(dataDir: string, folder: string, snapshot: string): Promise<void> {
  await removeUnfinished(dataDir);
  const unfinished = join(dataDir, `${UNFINISHED}${process.pid}`);
  await copySnapshot(snapshot, unfinished).catch(() => createAnew(unfinished));
  await rename(unfinished, folder);
  syncFolder(dataDir);
}

async function createAnew(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  await promisify(execFile)(process.execPath, [CREATE, folder]);
}

async function removeUnfinished(dataDir: string): Promise<void> {
  const left = (await readdir(dataDir)).filter((name) => name.startsWith(UNFINISHED));
  await Promise.all(left.map((name) => rm(join(dataDir, name), { recursive: true, force: true })));
}

function checkVersion(folder: string): void {
  const version = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  if (version === POSTGRES_MAJOR) return;
  throw new StoreError(
    `${folder} was written by PostgreSQL ${version}, and this whoowns reads ${POSTGRES_MAJOR}: export it with the whoowns that wrote it (npm run store -- export FILE), move the folder away, and import the file here.`,
  );
}
