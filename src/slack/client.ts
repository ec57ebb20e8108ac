import type { WebClient } from '@slack/web-api';

/** What this app asks of Slack. */
export type Client = Pick<WebClient, 'chat' | 'users' | 'views'>;
