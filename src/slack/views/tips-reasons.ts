const REASONS: Readonly<Record<string, string>> = {
  late: 'too late',
  no_tip: 'no tip fits the topics',
  paused: 'paused',
  off: 'off',
  removed: 'turned off',
  channel_not_found: 'I can no longer see the channel',
  not_in_channel: 'I am not in the channel',
  is_archived: 'the channel is archived',
  account_inactive: 'the app was removed from the workspace',
  token_revoked: 'the app was removed from the workspace',
  not_installed: 'the app was removed from the workspace',
  no_next_run: 'there is no day on which it could come',
};

/** Why no tip comes or came; what Slack says and we do not know is told as it is. */
export const reasonInWords = (reason: string): string => REASONS[reason] ?? reason.replaceAll('_', ' ');
