import { open } from 'node:fs/promises';
import { z } from 'zod';
import { type Database, queryOne, type Sql, StoreError } from './database.js';
import { Footer, Header, Row } from './export-lines.js';
import { schemaVersion } from './migrate.js';
import { dataTables } from './tables.js';

/** Raise it with a migration that changes rows: those of an older file would miss the change. */
const OLDEST_READABLE = 2;
const BATCH = 500;

/**
 * Reads an export into a store, all or nothing.
 * @returns the number of rows
 * @throws StoreError where there is something already, unless it may be replaced
 */
export function importStore(database: Database, path: string, { replace }: { replace: boolean }): Promise<number> {
  return database.transaction(async (sql) => {
    const tables = await dataTables(sql);
    if (replace) await sql.exec(`truncate ${tables.map((table) => `"${table}"`).join(', ')}`);
    else await refuseIfFilled(sql, tables);
    let rows = 0;
    for await (const batch of batchesOf(path, await schemaVersion(sql), new Set(tables))) {
      await insert(sql, batch);
      rows += batch.length;
    }
    await refuseUnknownZones(sql);
    await moveCounters(sql);
    return rows;
  });
}

/** One of them would stop everybody's tips. */
async function refuseUnknownZones(sql: Sql): Promise<void> {
  const text = 'select distinct tz from tip_sub where tz not in (select name from pg_timezone_names) order by 1';
  const zones = (await sql.query(z.object({ tz: z.string() }), text)).map(({ tz }) => tz);
  if (zones.length > 0) {
    throw new StoreError(`This database does not know ${zones.join(', ')}: bring its time zone data up to date.`);
  }
}

/** What numbers its rows by itself goes on after those that were brought in. */
async function moveCounters(sql: Sql): Promise<void> {
  const counters = await sql.query(
    z.object({ table: z.string(), column: z.string() }),
    `select table_name::text as table, column_name::text as column from information_schema.columns
     where table_schema = current_schema() and is_identity = 'YES'`,
  );
  for (const { table, column } of counters) {
    const last = `(select max("${column}") from "${table}")`;
    await sql.query(z.unknown(), `select setval(pg_get_serial_sequence($1, $2), ${last})`, [`"${table}"`, column]);
  }
}

async function refuseIfFilled(sql: Sql, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    if (await queryOne(sql, z.object({ row: z.number() }), `select 1 as row from "${table}" limit 1`)) {
      throw new StoreError('The store is not empty: add --replace to throw away what it holds.');
    }
  }
}

/** The rows of the file, those of one table at a time; complains about a file that is broken or not whole. */
async function* batchesOf(path: string, version: number, tables: ReadonlySet<string>): AsyncGenerator<Row[]> {
  let batch: Row[] = [];
  let number = 0;
  let rows = 0;
  let footer: Footer | undefined;
  for await (const text of linesOf(path)) {
    number += 1;
    const line = parse(text);
    if (number === 1) {
      checkHeader(line, path, version);
      continue;
    }
    const row = Row.safeParse(line).data;
    if (row && tables.has(row.table) && !footer) {
      if (batch.length === BATCH || (batch[0] && batch[0].table !== row.table)) {
        yield batch;
        batch = [];
      }
      batch.push(row);
      rows += 1;
    } else {
      footer ??= Footer.safeParse(line).data;
      if (!footer || row) throw new StoreError(`${path}, line ${number}: this is not part of an export.`);
    }
  }
  if (footer?.rows !== rows) throw new StoreError(`${path} is not whole: export it again.`);
  yield batch;
}

function checkHeader(line: unknown, path: string, version: number): void {
  const header = Header.safeParse(line).data;
  if (!header) throw new StoreError(`${path} is not an export of whoowns.`);
  if (header.version > version) throw new StoreError(`${path} comes from a newer whoowns: import it with that one.`);
  if (header.version < OLDEST_READABLE) {
    throw new StoreError(`${path} comes from too old a whoowns: import it there, upgrade, and export it again.`);
  }
}

/** Columns that an older export does not know get their defaults. */
async function insert(sql: Sql, batch: readonly Row[]): Promise<void> {
  const [first] = batch;
  if (!first) return;
  const columns = Object.keys(first.row)
    .map((name) => `"${name}"`)
    .join(', ');
  const text = `insert into "${first.table}" (${columns}) overriding system value
    select ${columns} from jsonb_populate_recordset(null::"${first.table}", $1::jsonb)`;
  await sql.query(z.unknown(), text, [JSON.stringify(batch.map(({ row }) => row))]);
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const file = await open(path).catch((cause: unknown) => {
    throw new StoreError(`${path} cannot be read.`, { cause });
  });
  try {
    yield* file.readLines();
  } finally {
    await file.close();
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
