import { type App, LogLevel } from '@slack/bolt';
import { WebClient, type WebClientOptions } from '@slack/web-api';
import { createAsk } from '../answer/ask.js';
import type { Catalog } from '../catalog/catalog.js';
import type { Clock } from '../clock.js';
import type { Config } from '../config.js';
import { createApp, type RunOptions } from '../slack/app.js';
import { createParts } from '../slack/create-parts.js';
import { claimsInMemory } from '../slack/dedupe.js';
import type { Parts } from '../slack/parts.js';
import { createCourier } from '../slack/tip-courier.js';
import type { Database } from '../store/database.js';
import { openStore } from '../store/open.js';
import { type Engine, startEngine } from '../tips/engine.js';

const LOG_LEVELS = { debug: LogLevel.DEBUG, info: LogLevel.INFO, warn: LogLevel.WARN, error: LogLevel.ERROR };

export interface Inside {
  readonly parts: Parts;
  readonly database: Promise<Database>;
  /** Rejects when nothing can be remembered, or no longer: the store did not open, or another process took it. */
  readonly lost: Promise<never>;
}

/** Promise.withResolvers, which Node 20 has not yet. */
function deferred(): { promise: Promise<never>; reject: (error: unknown) => void } {
  let reject: (error: unknown) => void = () => undefined;
  const promise = new Promise<never>((_, rejected) => {
    reject = rejected;
  });
  promise.catch(() => undefined); // a run that nobody watches must not end the process
  return { promise, reject };
}

/** The store opens in the background: the first question does not wait for it. */
export function assemble({ store }: Config, catalog: Catalog, { now }: Clock): Inside {
  const ask = createAsk(catalog, now);
  const { promise: lost, reject } = deferred();
  const database = openStore(store, { onLost: reject });
  database.catch(reject);
  return { parts: createParts({ ask, database, now, onError: console.error }), database, lost };
}

export const build = ({ logLevel }: Config, options: RunOptions, parts: Parts): Promise<App> =>
  createApp({ logLevel: LOG_LEVELS[logLevel], ...options }, parts, claimsInMemory());

/** The ledger decides what is tried again, so this client does not. */
const ONCE: WebClientOptions = { retryConfig: { retries: 0 }, rejectRateLimitedCalls: true, timeout: 10_000 };

export async function sendTips(
  { database }: Inside,
  catalog: Catalog,
  { now }: Clock,
  token: string,
  options: WebClientOptions,
): Promise<Engine> {
  const client = new WebClient(token, { ...ONCE, ...options });
  return startEngine(await database, createCourier({ catalog, client, now }), { onError: console.error });
}

export async function closeTips(tips: Promise<Engine>, database: Promise<Database>): Promise<void> {
  await (await tips).stop();
  await (await database).close();
}

export async function stopAll(steps: readonly (() => Promise<unknown>)[]): Promise<void> {
  for (const step of steps) await step();
}
