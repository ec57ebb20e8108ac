import { type App, LogLevel } from '@slack/bolt';
import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRequestError } from '@slack/web-api';
import type { Ask } from './answer/ask.js';
import type { Config } from './config.js';
import { startPlayground } from './playground/server.js';
import { PlaygroundSlack } from './playground/slack.js';
import { createApp, type RunOptions } from './slack/app.js';
import { claimsInMemory } from './slack/dedupe.js';

export interface Running {
  /** Where people find it, in words. */
  readonly place: string;
  readonly stop: () => Promise<void>;
}

type Build = (options: RunOptions) => Promise<App>;

/** Starts the app in the way that the settings ask for. */
export async function run(config: Config, ask: Ask): Promise<Running> {
  const build: Build = (options) =>
    createApp({ logLevel: LOG_LEVELS[config.logLevel], ...options }, ask, claimsInMemory());
  switch (config.run) {
    case 'playground':
      return runPlayground(config.port, build);
    case 'socket':
      return runInSlack(
        build({ token: config.botToken, appToken: config.appToken, socketMode: true }),
        'Connected to Slack in Socket Mode. Try /whoowns os on lambda in a channel.',
      );
    case 'http':
      return runInSlack(
        build({ token: config.botToken, signingSecret: config.signingSecret }),
        `Listening on port ${config.port}. Point Slack to /slack/events there.`,
        config.port,
      );
  }
}

const LOG_LEVELS = { debug: LogLevel.DEBUG, info: LogLevel.INFO, warn: LogLevel.WARN, error: LogLevel.ERROR };

async function runPlayground(port: number, build: Build): Promise<Running> {
  const slack = new PlaygroundSlack();
  const app = await build({
    token: 'xoxb-playground',
    receiver: slack,
    clientOptions: { slackApiUrl: 'http://slack.invalid/api/', fetch: slack.fetch },
  });
  await app.start();
  const page = await startPlayground({ slack, port });
  return {
    place: `The playground is at ${page.url}\nNo Slack is needed. To put whoowns into yours, see README.md.`,
    stop: page.close,
  };
}

async function runInSlack(building: Promise<App>, place: string, port?: number): Promise<Running> {
  try {
    const app = await building;
    await (port === undefined ? app.start() : app.start(port));
    return { place, stop: async () => void (await app.stop()) };
  } catch (error) {
    throw new Error(whyNotStarted(error), { cause: error });
  }
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
