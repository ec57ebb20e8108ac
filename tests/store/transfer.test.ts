import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { main } from '../../src/cli/store.js';
import type { Database } from '../../src/store/database.js';
import { MIGRATIONS } from '../../src/store/migrations/all.js';
import { openStore } from '../../src/store/open.js';
import { subscribe } from '../../src/store/subscriptions.js';
import { dataTables } from '../../src/store/tables.js';
import { temporaryFolder } from './databases.js';
import { everyMorning, rememberEverything } from './everything.js';
import { POSTGRES, type Server, startServer } from './postgres.js';

const NOW = new Date('2027-01-04T08:00Z');

describe('npm run store', () => {
  const folder = temporaryFolder();
  const from = { DATA_DIR: join(folder.path, 'var') };
  const file = join(folder.path, 'backup.jsonl');
  let before: unknown[];
  let server: Server | undefined;

  beforeAll(async () => {
    const database = await openStore({ dataDir: from.DATA_DIR });
    await rememberEverything(database, 'T1', NOW);
    for (let each = 0; each < 1200; each += 1) {
      await subscribe(database, everyMorning({ tenant: 'T2', channel: `C${each}` }), NOW);
    }
    before = await everythingIn(database);
    await database.close();
    server = POSTGRES ? await startServer(POSTGRES) : undefined;
  }, 60_000);
  afterAll(async () => {
    await server?.stop();
    folder.remove();
  });

  it('exports every row of every table', async () => {
    expect(await main(['export', file], from)).toBe(`${before.length} rows are in ${file} now.`);
    expect(JSON.parse(readFileSync(file, 'utf8').split('\n', 1)[0] ?? '')).toEqual({
      whoowns: 'store',
      version: MIGRATIONS.length,
    });
  }, 20_000);

  it('does not overwrite a store, unless told to', async () => {
    await expect(main(['import', file], from)).rejects.toThrow(
      'The store is not empty: add --replace to throw away what it holds.',
    );
    expect(await main(['import', file, '--replace'], from)).toBe(
      `${before.length} rows of ${file} are in the store now.`,
    );
    const database = await openStore({ dataDir: from.DATA_DIR });
    expect(await everythingIn(database)).toEqual(before);
    await database.close();
  }, 30_000);

  it.skipIf(!POSTGRES)(
    'carries a folder’s data to PostgreSQL, and back',
    async () => {
      const to = { DATABASE_URL: (await server?.createDatabase()) ?? '' };
      await main(['import', file], to);
      const database = await openStore({ databaseUrl: to.DATABASE_URL });
      expect(await everythingIn(database)).toEqual(before);
      await database.close();

      const back = join(folder.path, 'back.jsonl');
      await main(['export', back], to);
      expect(sortedLines(back)).toEqual(sortedLines(file));
      await goOn(to.DATABASE_URL);
    },
    30_000,
  );

  it.skipIf(!POSTGRES).each([
    [
      'cut short',
      (text: string) => text.slice(0, text.length / 2).replace(/[^\n]*$/, ''),
      /is not whole: export it again/,
    ],
    ['damaged', (text: string) => text.replace('"tip_sub"', '"tip"'), /line \d+: this is not part of an export/],
    [
      'of a newer version',
      (text: string) => text.replace(/"version":\d+/, '"version":99'),
      /comes from a newer whoowns/,
    ],
    ['something else', () => 'hello\n', /is not an export of whoowns/],
    [
      'ahead in its time zones',
      (text: string) => text.replace('Europe/London', 'Mars/Olympus'),
      /does not know Mars\/Olympus/,
    ],
  ])('leaves nothing of a file that is %s', async (_title, damage, message) => {
    const broken = join(folder.path, 'broken.jsonl');
    writeFileSync(broken, damage(readFileSync(file, 'utf8')));
    const to = { DATABASE_URL: (await server?.createDatabase()) ?? '' };
    await expect(main(['import', broken], to)).rejects.toThrow(message);
    const database = await openStore({ databaseUrl: to.DATABASE_URL });
    expect(await everythingIn(database)).toEqual([]);
    await database.close();
  });

  it.each([[[]], [['export']], [['import', '--replace']], [['export', 'file', '--replace']], [['erase', 'file']]])(
    'explains itself where it is asked for %j',
    async (args) => {
      await expect(main(args, from)).rejects.toThrow('Usage: npm run store -- export FILE');
    },
  );

  it('says where there is nothing to export', async () => {
    const nowhere = { DATA_DIR: join(folder.path, 'nowhere') };
    await expect(main(['export', file], nowhere)).rejects.toThrow(/^There is no store in .* yet/);
  });

  it('says that a file is not there', async () => {
    await expect(main(['import', '/no/such/file', '--replace'], from)).rejects.toThrow('/no/such/file cannot be read.');
  });
});

async function everythingIn(database: Database): Promise<unknown[]> {
  const all: unknown[] = [];
  for (const table of await dataTables(database)) {
    const rows = z.object({ row: z.unknown() });
    all.push(...(await database.query(rows, `select to_jsonb(t) as row from "${table}" t order by t`)));
  }
  return all;
}

/** What numbers its rows by itself must not begin anew. */
async function goOn(databaseUrl: string): Promise<void> {
  const database = await openStore({ databaseUrl });
  await rememberEverything(database, 'T3', NOW);
  await database.close();
}

const sortedLines = (path: string): string[] => readFileSync(path, 'utf8').split('\n').sort();
