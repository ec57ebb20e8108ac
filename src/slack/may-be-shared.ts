import { WebAPIPlatformError } from '@slack/web-api';
import type { Client } from './client.js';

/** Whether people of other organisations read a channel: unless Slack says that they do not, they may. */
export async function mayBeShared(client: Pick<Client, 'conversations'>, channel: string): Promise<boolean> {
  if (channel.startsWith('D')) return false;
  try {
    const { channel: found } = await client.conversations.info({ channel });
    return found?.is_ext_shared !== false;
  } catch (error) {
    if (error instanceof WebAPIPlatformError) return true;
    throw error;
  }
}
