import type { Client } from './client.js';

/** Whether an optional scope was granted: Slack says so with every call. Where it does not, it was not. */
export async function isGranted(client: Pick<Client, 'auth'>, scope: string): Promise<boolean> {
  const { response_metadata } = await client.auth.test();
  return response_metadata?.scopes?.includes(scope) ?? false;
}
