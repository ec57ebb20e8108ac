import { type App, LogLevel } from '@slack/bolt';
import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRequestError,
  WebClient,
  type WebClientOptions,
} from '@slack/web-api';
import { createAsk } from './answer/ask.js';
import type { Catalog } from './catalog/catalog.js';
import { type Clock, movableClock, systemClock } from './clock.js';
import type { Config } from './config.js';
import { startPlayground } from './playground/server.js';
import { PlaygroundSlack } from './playground/slack.js';
import { createApp, type RunOptions } from './slack/app.js';
import { claimsInMemory } from './slack/dedupe.js';
import { createMissNotes } from './slack/misses.js';
import type { Parts } from './slack/parts.js';
import { createCourier } from './slack/tip-courier.js';
import type { Database } from './store/database.js';
import { openStore } from './store/open.js';
import { createTipsDesk } from './tips/desk.js';
import { type Engine, startEngine } from './tips/engine.js';

export interface Running {
  /** Where people find it, in words. */
  readonly place: string;
  /** Rejects if what must be remembered cannot be: then the app should stop. */
  readonly memory: Promise<unknown>;
  readonly stop: () => Promise<void>;
}

/** Starts the app in the way that the settings ask for. */
export async function run(config: Config, catalog: Catalog): Promise<Running> {
  switch (config.run) {
    case 'playground':
      return runPlayground(config, catalog);
    case 'socket':
      return runInSlack(config, catalog, {
        options: { token: config.botToken, appToken: config.appToken, socketMode: true },
        place: 'Connected to Slack in Socket Mode. Try /whoowns os on lambda in a channel.',
        start: (app) => app.start(),
      });
    case 'http':
      return runInSlack(config, catalog, {
        options: { token: config.botToken, signingSecret: config.signingSecret },
        place: `Listening on port ${config.port}. Point Slack to /slack/events there.`,
        start: (app) => app.start(config.port),
      });
  }
}

const LOG_LEVELS = { debug: LogLevel.DEBUG, info: LogLevel.INFO, warn: LogLevel.WARN, error: LogLevel.ERROR };

async function runPlayground(config: Config, catalog: Catalog): Promise<Running> {
  const clock = movableClock();
  const slack = new PlaygroundSlack({ now: () => clock.now().getTime() });
  const token = 'xoxb-playground';
  const client = { slackApiUrl: 'http://slack.invalid/api/', fetch: slack.fetch };
  const inside = assemble(config, catalog, clock);
  const app = await build(config, { token, receiver: slack, clientOptions: { ...client } }, inside.parts);
  await app.start();
  const tips = sendTips(inside, catalog, clock, token, client);
  const page = await startPlayground({
    slack,
    port: config.port,
    moveClock: async (milliseconds) => {
      clock.advance(milliseconds);
      await (await tips).tick();
    },
  });
  return {
    place: `The playground is at ${page.url}\nNo Slack is needed. To put whoowns into yours, see README.md.`,
    memory: tips,
    stop: () => stopAll([page.close, () => closeTips(tips, inside.database)]),
  };
}

interface InSlack {
  readonly options: RunOptions & { readonly token: string };
  readonly place: string;
  readonly start: (app: App) => Promise<unknown>;
}

async function runInSlack(config: Config, catalog: Catalog, { options, place, start }: InSlack): Promise<Running> {
  const inside = assemble(config, catalog, systemClock);
  try {
    const app = await build(config, options, inside.parts);
    await start(app);
    const tips = sendTips(inside, catalog, systemClock, options.token, {});
    return {
      place,
      memory: tips,
      stop: () => stopAll([() => app.stop(), () => closeTips(tips, inside.database)]),
    };
  } catch (error) {
    throw new Error(whyNotStarted(error), { cause: error });
  }
}

interface Inside {
  readonly parts: Parts;
  readonly database: Promise<Database>;
}

/** The store opens in the background: the first question does not wait for it. */
function assemble({ store }: Config, catalog: Catalog, { now }: Clock): Inside {
  const ask = createAsk(catalog, now);
  const database = openStore(store);
  database.catch(() => undefined); // told by `memory`, and to whoever needs it
  const desk = createTipsDesk({ catalog, readQuestion: ask.read, database, now });
  const noteMiss = createMissNotes({ database, now, onError: console.error });
  return { parts: { ask, tips: { desk, ask, catalog, now }, noteMiss }, database };
}

const build = ({ logLevel }: Config, options: RunOptions, parts: Parts): Promise<App> =>
  createApp({ logLevel: LOG_LEVELS[logLevel], ...options }, parts, claimsInMemory());

/** The ledger decides what is tried again, so this client does not. */
const ONCE: WebClientOptions = { retryConfig: { retries: 0 }, rejectRateLimitedCalls: true, timeout: 10_000 };

async function sendTips(
  { database }: Inside,
  catalog: Catalog,
  { now }: Clock,
  token: string,
  options: WebClientOptions,
): Promise<Engine> {
  const client = new WebClient(token, { ...ONCE, ...options });
  return startEngine(await database, createCourier({ catalog, client, now }), { onError: console.error });
}

async function closeTips(tips: Promise<Engine>, database: Promise<Database>): Promise<void> {
  await (await tips).stop();
  await (await database).close();
}

async function stopAll(steps: readonly (() => Promise<unknown>)[]): Promise<void> {
  for (const step of steps) await step();
}

/** What stands between us and Slack, and what to do about it. */
function whyNotStarted(error: unknown): string {
  if (error instanceof WebAPIPlatformError) {
    return `Slack refuses the tokens (${error.data.error}): copy SLACK_BOT_TOKEN and SLACK_APP_TOKEN anew from the settings of your Slack app.`;
  }
  if (error instanceof WebAPIRequestError || error instanceof WebAPIHTTPError) {
    return `Slack cannot be reached (${error.message}): check this machine's network and proxy, then start again.`;
  }
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return 'The port is taken: stop what runs there, or set PORT to another.';
  }
  return error instanceof Error ? error.message : String(error);
}
