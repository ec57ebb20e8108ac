import { z } from 'zod';
import { type Database, queryOne, type Sql, StoreError } from './database.js';
import { MIGRATIONS } from './migrations/all.js';

export interface Migration {
  /** What it is for, in a few words; its place in the list is its number. */
  readonly name: string;
  readonly sql: string;
}

/** Any fixed number will do: whoever holds it migrates, and the other replicas wait. */
const LOCK = 7_460_011;

/** Brings the tables up to this code: forward only, each step whole or not at all, one replica at a time. */
export async function migrate(database: Database, migrations: readonly Migration[] = MIGRATIONS): Promise<void> {
  for (;;) {
    const isDone = await database.transaction(async (sql) => {
      await sql.exec(`select pg_advisory_xact_lock(${LOCK})`);
      const version = await ensureVersion(sql);
      if (version > migrations.length) {
        throw new StoreError(
          `The database is at version ${version}, and this whoowns knows ${migrations.length}: run the newer whoowns that wrote it.`,
        );
      }
      const next = migrations[version];
      if (!next) return true;
      await sql.exec(next.sql);
      await sql.query(z.unknown(), 'insert into schema_migration (version, name) values ($1, $2)', [
        version + 1,
        next.name,
      ]);
      return false;
    });
    if (isDone) return;
  }
}

async function ensureVersion(sql: Sql): Promise<number> {
  await sql.exec(`create table if not exists schema_migration (
    version int primary key, name text not null, applied_at timestamptz not null default now())`);
  return schemaVersion(sql);
}

/** How many migrations the database has behind it. */
export async function schemaVersion(sql: Sql): Promise<number> {
  const text = 'select coalesce(max(version), 0) as version from schema_migration';
  return (await queryOne(sql, z.object({ version: z.number() }), text))?.version ?? 0;
}
