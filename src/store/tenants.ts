import { z } from 'zod';
import type { Database } from './database.js';
import { dataTables } from './tables.js';

/** Forgets a workspace: every row of it in every table, all or nothing. */
export async function deleteTenant(database: Database, tenant: string): Promise<void> {
  await database.transaction(async (sql) => {
    for (const table of await dataTables(sql)) {
      await sql.query(z.unknown(), `delete from "${table}" where tenant = $1`, [tenant]);
    }
  });
}
