import { z } from 'zod';
import type { Sql } from './database.js';

const OWN = 'schema_migration';

/** Every table that holds what the app remembers, whatever migrations there will be. */
export async function dataTables(sql: Sql): Promise<string[]> {
  const rows = await sql.query(
    z.object({ name: z.string() }),
    `select table_name::text as name from information_schema.tables
     where table_schema = current_schema() and table_type = 'BASE TABLE' and table_name <> '${OWN}' order by 1`,
  );
  return rows.map(({ name }) => name);
}
