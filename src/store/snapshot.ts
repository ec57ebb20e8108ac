import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, mkdir, open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MIGRATIONS } from './migrations/all.js';
import { POSTGRES_MAJOR } from './pglite.js';

export const SNAPSHOT_PREFIX = 'database-';
const tables = createHash('sha256').update(JSON.stringify(MIGRATIONS)).digest('hex').slice(0, 12);

/** Where the build puts an empty database with these very tables. src/ and dist/ lie at the same depth. */
export const SNAPSHOT = fileURLToPath(
  new URL(`../../dist/${SNAPSHOT_PREFIX}${POSTGRES_MAJOR}-${tables}`, import.meta.url),
);

/**
 * Copies the snapshot, through to the disk: making a database anew takes seconds and 800 MB.
 * @throws if there is none, or it is of no use; what was copied until then is of none, either
 */
export async function copySnapshot(from: string, to: string): Promise<void> {
  await copyFolder(from, to);
  const version = (await readFile(join(to, 'PG_VERSION'), 'utf8')).trim();
  if (version !== POSTGRES_MAJOR) throw new Error(`The snapshot was made by PostgreSQL ${version}`);
}

const AT_A_TIME = 8;

async function copyFolder(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  const entries = (await readdir(from, { withFileTypes: true })).values();
  async function copyEach(): Promise<void> {
    for (const entry of entries) {
      const [source, target] = [join(from, entry.name), join(to, entry.name)];
      if (entry.isDirectory()) await copyFolder(source, target);
      else await copyFile(source, target, constants.COPYFILE_FICLONE).then(() => sync(target));
    }
  }
  const ends = await Promise.allSettled(Array.from({ length: AT_A_TIME }, copyEach));
  for (const end of ends) if (end.status === 'rejected') throw end.reason; // nobody writes there any more
  await sync(to);
}

async function sync(path: string): Promise<void> {
  const file = await open(path);
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
