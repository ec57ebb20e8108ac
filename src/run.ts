import { type App, LogLevel } from '@slack/bolt';
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

/** Starts the app in the way that the settings ask for. */
export async function run(config: Config, ask: Ask): Promise<Running> {
  const build = (options: RunOptions): App =>
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

async function runPlayground(port: number, build: (options: RunOptions) => App): Promise<Running> {
  const slack = new PlaygroundSlack();
  const app = build({
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

async function runInSlack(app: App, place: string, port?: number): Promise<Running> {
  await (port === undefined ? app.start() : app.start(port));
  return { place, stop: async () => void (await app.stop()) };
}
