import type { Catalog } from '../catalog/catalog.js';
import type { Config } from '../config.js';
import { runPlayground } from './in-playground.js';
import { runInSlack } from './in-slack.js';

export interface Running {
  /** Where people find it, in words. */
  readonly place: string;
  /** Resolves once tips are sent. */
  readonly tips: Promise<unknown>;
  /** Rejects when nothing can be remembered, or no longer: then the app should stop. */
  readonly lost: Promise<never>;
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
