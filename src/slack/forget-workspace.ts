import type { Database } from '../store/database.js';
import { findInstallation } from '../store/installations.js';
import { deleteTenant } from '../store/tenants.js';

/** Forgets all that is known of a workspace which removed the app at that moment. */
export type ForgetWorkspace = (tenant: string, removedAt: Date) => Promise<void>;

/** Slack tells of a removal more than once, late and in any order: after a new installation it is an old tale. */
export const createForgetWorkspace =
  ({ database }: { readonly database: Promise<Database> }): ForgetWorkspace =>
  async (tenant, removedAt) => {
    const sql = await database;
    const installation = await findInstallation(sql, tenant);
    if (installation && installation.updatedAt > removedAt) return;
    await deleteTenant(sql, tenant);
  };
