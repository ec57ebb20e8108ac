import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { databaseFolder } from '../../src/store/database-folder.js';
import { makeSnapshot } from '../../src/store/make-snapshot.js';
import { openStore } from '../../src/store/open.js';
import { openPglite } from '../../src/store/pglite.js';
import { copySnapshot, SNAPSHOT } from '../../src/store/snapshot.js';
import { prepareJobs } from '../../src/tips/jobs.js';
import { temporaryFolder } from './databases.js';

const DIST = fileURLToPath(new URL('../../dist/store/database-folder.js', import.meta.url));

/** Every database that was made anew has a number of its own. */
async function numberOf(dataDir: string): Promise<string> {
  const database = await openStore({ dataDir });
  const rows = z.object({ number: z.string() });
  const [row] = await database.query(rows, 'select system_identifier::text as number from pg_control_system()');
  await database.close();
  return row?.number ?? '';
}

describe('the first opening of a folder', () => {
  let folder: { path: string; remove: () => void };
  const inFolder = (name: string) => join(folder.path, name);
  beforeAll(() => makeSnapshot(prepareJobs), 60_000);
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(() => folder.remove());

  it('copies the database that the build made', async () => {
    expect(await numberOf(inFolder('one'))).toBe(await numberOf(inFolder('other')));
  }, 30_000);

  it('leaves nothing else behind', async () => {
    await databaseFolder(folder.path);
    expect(readdirSync(folder.path)).toEqual(['database']);
    expect(filesIn(inFolder('database'))).toEqual(filesIn(SNAPSHOT));
  });

  it.each([
    ['is of another PostgreSQL', (snapshot: string) => writeFileSync(join(snapshot, 'PG_VERSION'), '17\n')],
    ['is not whole', (snapshot: string) => rmSync(join(snapshot, 'PG_VERSION'))],
  ])('takes no snapshot that %s', async (_, damage) => {
    cpSync(SNAPSHOT, inFolder('snapshot'), { recursive: true });
    damage(inFolder('snapshot'));
    await expect(copySnapshot(inFolder('snapshot'), inFolder('copy'))).rejects.toThrow(/PostgreSQL 17|ENOENT/);
  });

  it('makes a database anew where there is no snapshot', async () => {
    const database = await openPglite(await databaseFolder(folder.path, inFolder('nothing')));
    expect((await database.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await database.close();
  }, 60_000);

  it('that is killed leaves a whole database or none', async () => {
    const script = `import { databaseFolder } from ${JSON.stringify(DIST)};
      console.log('begun');
      await databaseFolder(${JSON.stringify(folder.path)});`;
    for (let kill = 0; kill < 6; kill += 1) {
      const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
      await once(child.stdout, 'data');
      await delay(Math.random() * 300);
      const exit = once(child, 'exit');
      if (child.kill('SIGKILL')) await exit;
      if (existsSync(inFolder('database'))) expect(filesIn(inFolder('database'))).toEqual(filesIn(SNAPSHOT));
      rmSync(inFolder('database'), { recursive: true, force: true });
    }
    await databaseFolder(folder.path);
    expect(readdirSync(folder.path)).toEqual(['database']);
  }, 60_000);
});

const filesIn = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
