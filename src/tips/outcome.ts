/** What came of a call that posts a tip. Whoever makes the call must not retry it: the ledger does. */
export type PostOutcome =
  | { readonly kind: 'sent'; readonly ts: string }
  /** Slack surely did not take it, and may later: a rate limit, or a connection that never was. */
  | { readonly kind: 'unsent'; readonly error: string; readonly retryAfterSeconds?: number }
  /** Slack will never take it there: `is_archived`, `channel_not_found`, `token_revoked` … */
  | { readonly kind: 'permanent'; readonly error: string }
  /** It may have been taken: a timeout, a cut connection, a server error. */
  | { readonly kind: 'unknown'; readonly error: string };

/** What a look at the channel's history says of a tip that may have arrived. */
export type Finding =
  | { readonly kind: 'found'; readonly ts: string }
  | { readonly kind: 'absent' }
  /** We may not read the history there. */
  | { readonly kind: 'cannot-look' };
