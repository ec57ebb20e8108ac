import { App, type AppOptions } from '@slack/bolt';
import { apologise } from './apologise.js';
import { answerOnce, type Claims } from './dedupe.js';
import type { Parts } from './parts.js';
import { registerListeners } from './register.js';

/** What differs between the ways to run; everything else is the same app. */
export type RunOptions = Pick<
  AppOptions,
  'token' | 'appToken' | 'socketMode' | 'signingSecret' | 'receiver' | 'logLevel' | 'logger'
> & { readonly clientOptions?: AppOptions['clientOptions'] };

/** The app, not yet started. Rejects if Slack does not take the token. */
export async function createApp({ clientOptions, ...options }: RunOptions, parts: Parts, claims: Claims): Promise<App> {
  const app = new App({
    ...options,
    convoStore: false,
    // Bolt's defaults retry for half an hour and never time out: an answer that late answers nothing.
    clientOptions: { retryConfig: { retries: 2 }, timeout: 10_000, ...clientOptions },
    extendedErrorHandler: true,
    // Otherwise the constructor would check the token, and nobody could catch a refusal.
    deferInitialization: true,
  });
  app.use(answerOnce(claims));
  app.use(apologise);
  registerListeners(app, parts);
  app.error(async ({ error, logger }: { error: Error; logger: Pick<App['logger'], 'error'> }) => {
    logger.error(error);
  });
  await app.init();
  return app;
}
