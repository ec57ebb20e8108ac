import type { WebClientOptions } from '@slack/web-api';

type Fetch = NonNullable<WebClientOptions['fetch']>;

/** Bolt waits for the answer of a response_url as long as it takes, and whoever stops us would wait, too. */
export const timelyFetch =
  (fetch: Fetch, milliseconds: number): Fetch =>
  (url, init) =>
    fetch(url, { ...init, signal: init?.signal ?? AbortSignal.timeout(milliseconds) });
