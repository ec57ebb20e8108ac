import { WebAPIPlatformError } from '@slack/web-api';
import type { Database } from '../store/database.js';
import { editorsOf } from '../store/editors.js';
import type { Permission } from '../teams/permission.js';
import type { Client } from './client.js';

export interface Who {
  readonly tenant: string;
  readonly user: string;
}

/** Whether a person may change this workspace's teams. */
export type Permit = (client: Pick<Client, 'users'>, who: Who) => Promise<Permission>;

export interface PermitParts {
  readonly database: Promise<Database>;
  readonly installerOf: (tenant: string) => Promise<string | null>;
}

/** Whoever installed the app, the workspace's owners and admins, and the people they named. */
export function createPermit({ database, installerOf }: PermitParts): Permit {
  return async (client, { tenant, user }) => {
    const [standing, installer, editors] = await Promise.all([
      standingOf(client, { tenant, user }),
      installerOf(tenant),
      database.then((sql) => editorsOf(sql, tenant)),
    ]);
    if (standing === 'admin' || installer === user || editors.includes(user)) return { is: 'editor' };
    return { is: 'reader', installer, editors, knowsAdmins: standing !== 'unknown' };
  };
}

/** In a shared channel there are admins of other workspaces, too: they are none of ours. */
async function standingOf(
  client: Pick<Client, 'users'>,
  { tenant, user }: Who,
): Promise<'admin' | 'member' | 'unknown'> {
  try {
    const { user: found } = await client.users.info({ user });
    const homes = [found?.team_id, found?.enterprise_user?.enterprise_id, ...(found?.enterprise_user?.teams ?? [])];
    const rules = found?.is_admin || found?.is_owner || found?.is_primary_owner;
    return rules && homes.includes(tenant) ? 'admin' : 'member';
  } catch (error) {
    if (error instanceof WebAPIPlatformError) return error.data.error === 'missing_scope' ? 'unknown' : 'member';
    throw error;
  }
}
