import type { WebClient } from '@slack/web-api';

/** The asker's time zone; undefined where the optional scope `users:read` was not granted. */
export async function zoneOf(client: Pick<WebClient, 'users'>, user: string): Promise<string | undefined> {
  try {
    return (await client.users.info({ user })).user?.tz;
  } catch {
    return undefined;
  }
}
