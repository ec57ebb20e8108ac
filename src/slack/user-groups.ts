import { WebAPIPlatformError } from '@slack/web-api';
import { brieflyKept } from './briefly-kept.js';
import type { Client } from './client.js';

export interface UserGroup {
  /** "@platform": text, for nobody is called by it. */
  readonly handle: string;
  readonly name: string;
}

export interface UserGroups {
  /** Null where the optional scope `usergroups:read` was not granted. */
  of(client: Pick<Client, 'usergroups'>, tenant: string): Promise<readonly UserGroup[] | null>;
}

/** A menu asks with every letter that is typed. */
const KEPT_MS = 60_000;

export function createUserGroups(): UserGroups {
  const kept = brieflyKept(KEPT_MS, load);
  return { of: (client, tenant) => kept.get(tenant, client) };
}

async function load(client: Pick<Client, 'usergroups'>): Promise<readonly UserGroup[] | null> {
  try {
    const { usergroups = [] } = await client.usergroups.list();
    return usergroups.flatMap(({ handle, name }) => (handle ? [{ handle: `@${handle}`, name: name ?? handle }] : []));
  } catch (error) {
    if (error instanceof WebAPIPlatformError) return null;
    throw error;
  }
}
