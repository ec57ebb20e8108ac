import type { App, Logger } from '@slack/bolt';
import { WebClient, type WebClientOptions } from '@slack/web-api';
import { createAsk } from '../answer/ask.js';
import type { Catalog } from '../catalog/catalog.js';
import type { Clock } from '../clock.js';
import type { Config } from '../config.js';
import { createLogger } from '../log/logger.js';
import { createRedact } from '../log/redact.js';
import { countedCourier } from '../metrics/counted-courier.js';
import { countedFetch } from '../metrics/counted-fetch.js';
import { type Metrics, noMetrics } from '../metrics/metrics.js';
import { CLIENT_OPTIONS, createApp, type RunOptions } from '../slack/app.js';
import { createParts, type Ground } from '../slack/create-parts.js';
import { type Claims, claimsInStore } from '../slack/dedupe.js';
import { createInHand, type InHand } from '../slack/in-hand.js';
import { createOAuthStores } from '../slack/oauth/installation-store.js';
import { createSeal } from '../slack/oauth/seal.js';
import type { Parts } from '../slack/parts.js';
import { createCourier } from '../slack/tip-courier.js';
import type { Database } from '../store/database.js';
import { openStore } from '../store/open.js';
import { type Engine, startEngine } from '../tips/engine.js';

export interface Inside {
  readonly parts: Parts;
  readonly claims: Claims;
  readonly inHand: InHand;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly now: () => Date;
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
export function assemble(config: Config, catalog: Catalog, { now }: Clock, metrics: Metrics = noMetrics): Inside {
  const ask = createAsk(catalog, now);
  const logger = createLogger({
    level: config.logLevel,
    format: config.run === 'playground' ? 'human' : 'json',
    redact: createRedact(secretsIn(config)),
  });
  const onError = (error: unknown): void => logger.error(error);
  const { promise: lost, reject } = deferred();
  const database = openStore(config.store, { onLost: reject });
  database.catch(reject);
  const parts = createParts({ ask, database, now, onError, ...installersKnown(config, { database, now }) });
  return {
    parts: { ...parts, notes: [...parts.notes, ({ surface, answer }) => metrics.answered(surface, answer.kind)] },
    claims: claimsInStore({ database, now, onError }),
    inHand: createInHand(),
    logger,
    metrics,
    now,
    database,
    lost,
  };
}

/** Whoever installed the app may edit a workspace's teams; only with OAuth is it known who did. */
const installersKnown = (config: Config, store: Pick<Ground, 'database' | 'now'>): Pick<Ground, 'installerOf'> =>
  config.run === 'oauth' ? createOAuthStores({ ...store, seal: createSeal(config.tokenKeys) }) : {};

/** Whatever is called a token, a secret or a key. */
const secretsIn = (config: Config): string[] =>
  Object.entries(config).flatMap(([name, value]) =>
    /token|secret|key/i.test(name) && typeof value === 'string' ? [value] : [],
  );

export const build = (options: RunOptions, inside: Inside): Promise<App> =>
  createApp(
    {
      logger: inside.logger,
      logLevel: inside.logger.getLevel(),
      ...options,
      clientOptions: counted(options.clientOptions, inside),
    },
    inside.parts,
    inside.claims,
    inside,
  );

const counted = (options: WebClientOptions | undefined, { metrics }: Inside): WebClientOptions => ({
  ...options,
  fetch: countedFetch(options?.fetch ?? CLIENT_OPTIONS.fetch, metrics),
});

export async function sendTips(
  inside: Inside,
  catalog: Catalog,
  { now }: Clock,
  tokenOf: (tenant: string) => Promise<string | undefined>,
  options: WebClientOptions,
): Promise<Engine> {
  const { database, logger, metrics } = inside;
  const clientOptions = { ...CLIENT_OPTIONS, logger, ...counted(options, inside) };
  const clientOf = async (tenant: string) => {
    const token = await tokenOf(tenant).catch((error: unknown) => {
      logger.error(error);
      throw error;
    });
    return token === undefined ? undefined : new WebClient(token, clientOptions);
  };
  const courier = countedCourier(createCourier({ catalog, clientOf, now }), metrics);
  return startEngine(await database, courier, { onError: (error) => logger.error(error) });
}

export async function closeTips(tips: Promise<Engine>, database: Promise<Database>): Promise<void> {
  await (await tips).stop();
  await (await database).close();
}

export async function stopAll(steps: readonly (() => Promise<unknown>)[]): Promise<void> {
  for (const step of steps) await step();
}
