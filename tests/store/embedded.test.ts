import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire, syncBuiltinESMExports as syncBuiltins } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Database } from '../../src/store/database.js';
import { countMiss, misses } from '../../src/store/misses.js';
import { openStore } from '../../src/store/open.js';
import { temporaryFolder } from './databases.js';

const NOW = new Date('2027-01-04T08:00Z');
const DIST = fileURLToPath(new URL('../../dist/store/open.js', import.meta.url));

/** Opens the folder in a process of its own, as a second `npm start` would, and says what came of it. */
function openElsewhere(dataDir: string): Promise<string> {
  const script = `
    import { openStore } from ${JSON.stringify(DIST)};
    try {
      await (await openStore({ dataDir: ${JSON.stringify(dataDir)} })).close();
      console.log('opened');
    } catch (error) {
      console.log(error.message);
    }`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
  let out = '';
  child.stdout.on('data', (chunk) => (out += chunk));
  return new Promise((done) => child.on('close', () => done(out.trim())));
}

describe('the embedded store', () => {
  const folder = temporaryFolder();
  let database: Database;
  beforeAll(async () => {
    mkdirSync(join(folder.path, 'creating-1'));
    database = await openStore({ dataDir: folder.path }, { staleMs: 4000 }); // renewed every second
  }, 30_000);
  afterAll(async () => {
    await database.close();
    folder.remove();
  });

  it('clears away what a crash left of an unfinished database', () => {
    expect(existsSync(join(folder.path, 'creating-1'))).toBe(false);
  });

  it('waits for the disk at every commit', async () => {
    // The named exports of node:fs that PGlite’s own module uses are bound to this object.
    const fs: typeof import('node:fs') = createRequire(import.meta.url)('node:fs');
    const fsync = vi.spyOn(fs, 'fsyncSync');
    syncBuiltins();
    try {
      for (let each = 0; each < 20; each += 1) await countMiss(database, 'T1', `question ${each}`, NOW);
      expect(fsync.mock.calls.length).toBeGreaterThanOrEqual(20);
    } finally {
      fsync.mockRestore();
      syncBuiltins();
    }
  });

  it('turns a second process away, and says what to do', async () => {
    const said = await openElsewhere(folder.path);
    expect(said).toMatch(/^Another whoowns uses the folder .*: stop it, or .*DATA_DIR.*DATABASE_URL\.$/);
  }, 20_000);

  it('turns a second one in the same process away', async () => {
    await expect(openStore({ dataDir: folder.path })).rejects.toThrow('Another whoowns uses the folder');
  }, 20_000);

  it('remembers across a restart', async () => {
    await countMiss(database, 'T-restart', 'what stays?', NOW);
    await database.close();
    database = await openStore({ dataDir: folder.path });
    expect(await misses(database, 'T-restart', 1)).toMatchObject([{ question: 'what stays?' }]);
  });

  it('refuses the data of another PostgreSQL, and says what to do', async () => {
    const other = temporaryFolder();
    mkdirSync(join(other.path, 'database'));
    writeFileSync(join(other.path, 'database', 'PG_VERSION'), '17\n');
    await expect(openStore({ dataDir: other.path })).rejects.toThrow(/PostgreSQL 17.*reads 18.*store -- export/);
    expect(existsSync(join(other.path, 'lock'))).toBe(false);
    other.remove();
  });
});

describe('a server that is not there', () => {
  it('is named without its password', async () => {
    const opening = openStore({ databaseUrl: 'postgresql://me:secret@127.0.0.1:1/nothing' });
    await expect(opening).rejects.toThrow(
      'PostgreSQL cannot be used (connect ECONNREFUSED 127.0.0.1:1): check DATABASE_URL',
    );
    await expect(opening).rejects.not.toThrow('secret');
  });
});
