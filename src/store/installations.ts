import { z } from 'zod';
import { queryOne, type Sql } from './database.js';

const Installation = z.object({
  tenant: z.string(),
  isEnterprise: z.boolean(),
  /** Encrypted before it comes here. */
  token: z.instanceof(Uint8Array),
});
export type Installation = z.infer<typeof Installation>;

export async function saveInstallation(sql: Sql, installation: Installation, now: Date): Promise<void> {
  await sql.query(
    z.unknown(),
    `insert into installation (tenant, is_enterprise, token, updated_at) values ($1, $2, $3, $4::timestamptz)
     on conflict (tenant) do update
       set is_enterprise = excluded.is_enterprise, token = excluded.token, updated_at = excluded.updated_at`,
    [installation.tenant, installation.isEnterprise, installation.token, now],
  );
}

export function findInstallation(sql: Sql, tenant: string): Promise<Installation | undefined> {
  const text = 'select tenant, is_enterprise as "isEnterprise", token from installation where tenant = $1';
  return queryOne(sql, Installation, text, [tenant]);
}

export async function removeInstallation(sql: Sql, tenant: string): Promise<void> {
  await sql.query(z.unknown(), 'delete from installation where tenant = $1', [tenant]);
}
