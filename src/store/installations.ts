import { z } from 'zod';
import { queryOne, type Sql } from './database.js';

const Installation = z.object({
  tenant: z.string(),
  isEnterprise: z.boolean(),
  /** Encrypted before it comes here. */
  token: z.instanceof(Uint8Array),
});
export type Installation = z.infer<typeof Installation>;

const KeptInstallation = Installation.extend({ updatedAt: z.date() });
export type KeptInstallation = z.infer<typeof KeptInstallation>;

export async function saveInstallation(sql: Sql, installation: Installation, now: Date): Promise<void> {
  await sql.query(
    z.unknown(),
    `insert into installation (tenant, is_enterprise, token, updated_at) values ($1, $2, $3, $4::timestamptz)
     on conflict (tenant) do update
       set is_enterprise = excluded.is_enterprise, token = excluded.token, updated_at = excluded.updated_at`,
    [installation.tenant, installation.isEnterprise, installation.token, now],
  );
}

/** A token that Slack renewed; where the app was removed meanwhile, it stays removed. */
export async function renewInstallation(sql: Sql, { tenant, token }: Installation, now: Date): Promise<void> {
  const text = 'update installation set token = $2, updated_at = $3::timestamptz where tenant = $1';
  await sql.query(z.unknown(), text, [tenant, token, now]);
}

/** The same token, encrypted anew, unless it was replaced meanwhile. */
export async function resealInstallation(sql: Sql, { tenant, token }: Installation, anew: Uint8Array): Promise<void> {
  const text = 'update installation set token = $3 where tenant = $1 and token = $2';
  await sql.query(z.unknown(), text, [tenant, token, anew]);
}

export function findInstallation(sql: Sql, tenant: string): Promise<KeptInstallation | undefined> {
  const text = `select tenant, is_enterprise as "isEnterprise", token, updated_at as "updatedAt"
    from installation where tenant = $1`;
  return queryOne(sql, KeptInstallation, text, [tenant]);
}

export async function removeInstallation(sql: Sql, tenant: string): Promise<void> {
  await sql.query(z.unknown(), 'delete from installation where tenant = $1', [tenant]);
}
