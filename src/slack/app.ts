import { App, type AppOptions } from '@slack/bolt';
import type { Metrics } from '../metrics/metrics.js';
import { timed } from '../metrics/timed.js';
import { apologise } from './apologise.js';
import { answerOnce, type Claims } from './dedupe.js';
import type { InHand } from './in-hand.js';
import { leanFetch } from './lean-fetch.js';
import type { Parts } from './parts.js';
import { registerListeners } from './register.js';

/** What differs between the ways to run; everything else is the same app. */
export type RunOptions = Pick<
  AppOptions,
  'token' | 'authorize' | 'appToken' | 'socketMode' | 'signingSecret' | 'receiver' | 'logLevel' | 'logger'
> & { readonly clientOptions?: AppOptions['clientOptions'] };

/**
 * By itself, Slack's client retries for half an hour, even what may have been taken, and never times out; while it waits
 * out a rate limit it holds up every other call. What is worth trying again, `deliver` does.
 */
export const CLIENT_OPTIONS = { retryConfig: { retries: 0 }, rejectRateLimitedCalls: true, fetch: leanFetch(10_000) };

/** Who watches over the app's work. */
export interface Care {
  readonly inHand: Pick<InHand, 'middleware'>;
  readonly metrics: Pick<Metrics, 'took'>;
}

/** The app, not yet started. Rejects if Slack does not take the token. */
export async function createApp(
  { clientOptions, ...options }: RunOptions,
  parts: Parts,
  claims: Claims,
  care?: Care,
): Promise<App> {
  const app = new App({
    ...options,
    convoStore: false,
    clientOptions: {
      ...CLIENT_OPTIONS,
      ...clientOptions,
    },
    extendedErrorHandler: true,
    // Otherwise the constructor would check the token, and nobody could catch a refusal.
    deferInitialization: true,
  });
  if (care) {
    app.use(care.inHand.middleware);
    app.use(timed(care.metrics));
  }
  app.use(answerOnce(claims));
  app.use(apologise);
  registerListeners(app, parts);
  app.error(async ({ error, logger }: { error: Error; logger: Pick<App['logger'], 'error'> }) => {
    logger.error(error);
  });
  await app.init();
  return app;
}
