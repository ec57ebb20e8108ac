import { RespondError } from '@slack/bolt';
import { WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';

/** What to do when Slack does not take something. */
export type Remedy =
  /** It surely did not, but may soon: come again. */
  | 'wait'
  /** Its looks are at fault: the same without blocks. */
  | 'plainer'
  /** We may not speak there: tell the asker alone, and send no more tips there. */
  | 'alone'
  /** We were shut out of the workspace: nobody can be told. */
  | 'shut-out'
  /** Too late for a form or a reply to that: it has to be asked for again. */
  | 'ask-again'
  /** Nobody knows whether it was taken: say that it went wrong, and do not send it twice. */
  | 'give-up';

/** Slack's error codes; whatever is not listed is given up. */
export const REMEDIES: Readonly<Record<string, Remedy>> = {
  ratelimited: 'wait',
  rate_limited: 'wait',
  message_limit_exceeded: 'wait',
  service_unavailable: 'wait',
  token_expired: 'wait', // it is renewed by the next call

  invalid_blocks: 'plainer',
  invalid_blocks_format: 'plainer',
  invalid_attachments: 'plainer',

  channel_not_found: 'alone',
  not_in_channel: 'alone',
  is_archived: 'alone',
  restricted_action: 'alone',
  messages_tab_disabled: 'alone',
  team_access_not_granted: 'alone',

  account_inactive: 'shut-out',
  token_revoked: 'shut-out',
  invalid_auth: 'shut-out',
  not_authed: 'shut-out',

  expired_trigger_id: 'ask-again',
  exchanged_trigger_id: 'ask-again',
  invalid_trigger_id: 'ask-again',
  expired_url: 'ask-again',
  used_url: 'ask-again',
};

export interface Fault {
  readonly code: string;
  readonly remedy: Remedy;
  readonly retryAfterSeconds?: number;
}

/** A response_url may refuse with a body, too, where the status says that all is well. */
export class RefusedResponse extends Error {
  override readonly name = 'RefusedResponse';
  constructor(readonly code: string) {
    super(`Slack refused a response: ${code}`);
  }
}

/** Why a call to Slack failed, and what to do about it. */
export function faultOf(error: unknown): Fault {
  if (error instanceof WebAPIRateLimitedError) {
    return { code: 'ratelimited', remedy: 'wait', retryAfterSeconds: error.retryAfter };
  }
  if (error instanceof WebAPIPlatformError) return listed(error.data.error);
  if (error instanceof RefusedResponse) return listed(error.code);
  if (error instanceof RespondError) return listed(RESPONSES.get(error.statusCode) ?? error.message);
  const failure = error instanceof WebAPIRequestError ? error.original : error;
  if (failure instanceof Error && NEVER_CONNECTED.has(codeOf(failure))) {
    return { code: codeOf(failure), remedy: 'wait' };
  }
  return listed(error instanceof Error ? error.message : String(error));
}

const listed = (code: string): Fault => ({ code, remedy: REMEDIES[code] ?? 'give-up' });

/** Bolt keeps to itself what a response_url answers, but for the status. */
const RESPONSES = new Map([
  [400, 'invalid_blocks'],
  [404, 'expired_url'],
  [410, 'expired_url'],
  [429, 'ratelimited'],
]);

/** The connection never was, so nothing can have been posted. */
const NEVER_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

/** Node's fetch hides the reason one level down. */
function codeOf(error: Error): string {
  const { cause } = error;
  const holder = cause instanceof Error ? cause : error;
  return 'code' in holder && typeof holder.code === 'string' ? holder.code : '';
}
