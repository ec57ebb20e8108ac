import type { WebClient } from '@slack/web-api';

/** What this app asks of Slack. */
export type Client = Pick<
  WebClient,
  'auth' | 'chat' | 'conversations' | 'files' | 'token' | 'usergroups' | 'users' | 'views'
>;
