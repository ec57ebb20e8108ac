import { z } from 'zod';
import type { Database } from './database.js';
import { dataTables } from './tables.js';

/**
 * Forgets a workspace: every row of it in every table, all or nothing.
 * @returns how many there were
 */
export function deleteTenant(database: Database, tenant: string): Promise<number> {
  return database.transaction(async (sql) => {
    let rows = 0;
    for (const table of await dataTables(sql)) {
      const text = `delete from "${table}" where tenant = $1 returning 1 as gone`;
      rows += (await sql.query(z.unknown(), text, [tenant])).length;
    }
    return rows;
  });
}

export interface TenantRow {
  readonly table: string;
  readonly row: Record<string, unknown>;
}

const AsJson = z.object({ row: z.record(z.string(), z.unknown()) });

/** Every row of a workspace, as it was at one moment, without its token. */
export function tenantRows(database: Database, tenant: string): Promise<TenantRow[]> {
  return database.transaction(async (sql) => {
    await sql.exec('set transaction isolation level repeatable read');
    const found: TenantRow[] = [];
    for (const table of await dataTables(sql)) {
      const text = `select to_jsonb(t) - 'token' as row from "${table}" t where tenant = $1`;
      found.push(...(await sql.query(AsJson, text, [tenant])).map(({ row }) => ({ table, row })));
    }
    return found;
  });
}
