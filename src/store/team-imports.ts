import { z } from 'zod';
import { queryOne, type Sql } from './database.js';

/** An import that was read and shown, and waits to be confirmed by who made it. */
export interface TeamImport {
  readonly id: string;
  readonly tenant: string;
  readonly importer: string;
  readonly file: string;
}

/** Keeps it, and throws away what nobody confirmed within a day. */
export async function keepImport(sql: Sql, { id, tenant, importer, file }: TeamImport, now: Date): Promise<void> {
  await sql.query(
    z.unknown(),
    `with stale as (delete from team_import where made_at < $5::timestamptz - interval '1 day')
     insert into team_import (id, tenant, importer, file, made_at) values ($1, $2, $3, $4, $5::timestamptz)`,
    [id, tenant, importer, file, now],
  );
}

/** Only for the one who made it, in the workspace it was made in. */
export async function findImport(
  sql: Sql,
  { id, tenant, importer }: Omit<TeamImport, 'file'>,
): Promise<string | undefined> {
  const text = 'select file from team_import where id = $1 and tenant = $2 and importer = $3';
  return (await queryOne(sql, z.object({ file: z.string() }), text, [id, tenant, importer]))?.file;
}
