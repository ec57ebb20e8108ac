import { WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import type { PostOutcome } from '../tips/outcome.js';

/** Slack will take nothing there any more: the channel is gone, or we are. */
const PERMANENT = new Set([
  'channel_not_found',
  'not_in_channel',
  'is_archived',
  'account_inactive',
  'token_revoked',
  'invalid_auth',
  'not_authed',
  'restricted_action',
  'messages_tab_disabled',
  'team_access_not_granted',
]);

/** Slack says that it took nothing, and may take it later. */
const REFUSED_FOR_NOW = new Set(['ratelimited', 'rate_limited', 'message_limit_exceeded', 'service_unavailable']);

/** The connection never was, so nothing can have been posted. */
const NEVER_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

/** What a failed chat.postMessage means for a message that must not go out twice. Whatever is not listed is unknown. */
export function outcomeOf(error: unknown): Exclude<PostOutcome, { kind: 'sent' }> {
  if (error instanceof WebAPIRateLimitedError) {
    return { kind: 'unsent', error: 'ratelimited', retryAfterSeconds: error.retryAfter };
  }
  if (error instanceof WebAPIPlatformError) {
    const code = error.data.error;
    if (PERMANENT.has(code)) return { kind: 'permanent', error: code };
    return { kind: REFUSED_FOR_NOW.has(code) ? 'unsent' : 'unknown', error: code };
  }
  if (error instanceof WebAPIRequestError && NEVER_CONNECTED.has(codeOf(error.original))) {
    return { kind: 'unsent', error: codeOf(error.original) };
  }
  return { kind: 'unknown', error: error instanceof Error ? error.message : String(error) };
}

/** Node's fetch hides the reason one level down. */
function codeOf(error: Error): string {
  const { cause } = error;
  const holder = cause instanceof Error ? cause : error;
  return 'code' in holder && typeof holder.code === 'string' ? holder.code : '';
}
