import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/workspace.js';
import { openStore } from '../../src/store/open.js';
import { dataTables } from '../../src/store/tables.js';
import { temporaryFolder } from '../store/databases.js';
import { rememberEverything } from '../store/everything.js';

describe('npm run workspace', () => {
  const folder = temporaryFolder();
  const environment = { DATA_DIR: join(folder.path, 'var') };
  let tables: string[] = [];

  beforeAll(async () => {
    const database = await openStore({ dataDir: environment.DATA_DIR });
    tables = await dataTables(database);
    for (const tenant of ['T1', 'T2']) await rememberEverything(database, tenant, new Date('2027-01-04T08:00Z'));
    await database.close();
  }, 60_000);
  afterAll(folder.remove);

  const rowsOf = async (tenant: string): Promise<{ table: string; row: Record<string, unknown> }[]> =>
    (await main(['export', tenant], environment)).split('\n').map((line) => JSON.parse(line));

  it('exports every row of a workspace, one a line, and never its token', async () => {
    const rows = await rowsOf('T1');
    expect(new Set(rows.map(({ table }) => table))).toEqual(new Set(tables));
    expect(new Set(rows.map(({ row }) => row.tenant))).toEqual(new Set(['T1']));
    expect(Object.keys(rows.find(({ table }) => table === 'installation')?.row ?? {})).toEqual([
      'tenant',
      'updated_at',
      'is_enterprise',
    ]);
  }, 30_000);

  it('deletes them, says how many there were, and leaves others alone', async () => {
    const [ours, theirs] = [await rowsOf('T1'), await rowsOf('T2')];
    expect(await main(['delete', 'T1'], environment)).toMatch(`${ours.length} rows of T1 are deleted.`);
    await expect(main(['export', 'T1'], environment)).rejects.toThrow('Nothing of T1 is in this store');
    await expect(main(['delete', 'T1'], environment)).rejects.toThrow('Nothing of T1 is in this store');
    expect(await rowsOf('T2')).toEqual(theirs);
  }, 30_000);

  it.each([[[]], [['export']], [['forget', 'T1']], [['delete', 'T1', 'T2']], [['delete', '--all']]])(
    'asks for a verb and one workspace: %j',
    async (args) => {
      await expect(main(args, environment)).rejects.toThrow('Usage: npm run --silent workspace -- export TEAM');
    },
  );
});
