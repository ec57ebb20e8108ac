import { open, rename, rm } from 'node:fs/promises';
import { z } from 'zod';
import type { Database, Sql } from './database.js';
import type { Footer, Header, Row } from './export-lines.js';
import { schemaVersion } from './migrate.js';
import { dataTables } from './tables.js';

const BATCH = 500;

/**
 * Writes all that is remembered to a file, as it was at one moment. Tokens stay encrypted.
 * @returns the number of rows
 */
export async function exportStore(database: Database, path: string): Promise<number> {
  const unfinished = `${path}.unfinished`;
  const file = await open(unfinished, 'w', 0o600);
  try {
    const rows = await database.transaction(async (sql) => {
      await sql.exec('set transaction isolation level repeatable read');
      let count = 0;
      for await (const lines of linesOf(sql)) {
        await file.write(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
        count += lines.filter((line) => 'table' in line).length;
      }
      return count;
    });
    await file.sync();
    await file.close();
    await rename(unfinished, path);
    return rows;
  } catch (error) {
    await file.close();
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function* linesOf(sql: Sql): AsyncGenerator<(Header | Row | Footer)[]> {
  yield [{ whoowns: 'store', version: await schemaVersion(sql) }];
  let rows = 0;
  for (const table of await dataTables(sql)) {
    for await (const batch of rowsOf(sql, table)) {
      yield batch.map((row) => ({ table, row }));
      rows += batch.length;
    }
  }
  yield [{ rows }];
}

const AsJson = z.object({ row: z.record(z.string(), z.unknown()) });

async function* rowsOf(sql: Sql, table: string): AsyncGenerator<Row['row'][]> {
  await sql.exec(`declare rows no scroll cursor for select to_jsonb(t) as row from "${table}" t`);
  for (;;) {
    const batch = await sql.query(AsJson, `fetch ${BATCH} from rows`);
    if (batch.length === 0) break;
    yield batch.map(({ row }) => row);
  }
  await sql.exec('close rows');
}
