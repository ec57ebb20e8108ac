import type { Logger } from '@slack/bolt';
import type { Catalog } from '../catalog/catalog.js';
import type { Config } from '../config.js';
import { INSTALL_PATH } from '../slack/oauth/pages.js';
import { manyWorkspaces, oneWorkspace } from './access.js';
import { type Door, listenAt } from './door.js';
import { runPlayground } from './in-playground.js';
import { runInSlack } from './in-slack.js';

export interface Running {
  /** Where people find it, in words. */
  readonly place: string;
  /** Resolves once tips are sent. */
  readonly tips: Promise<unknown>;
  /** Rejects when nothing can be remembered, or no longer: then the app should stop. */
  readonly lost: Promise<never>;
  readonly logger: Logger;
  /** Takes no more, finishes what is in hand and closes the store. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts the app in the way that the settings ask for.
 * @param door the one of `openDoor`, if it was opened before
 */
export async function run(config: Config, catalog: Catalog, door?: Door): Promise<Running> {
  switch (config.run) {
    case 'playground':
      return runPlayground(config, catalog);
    case 'socket':
      return runInSlack(config, catalog, {
        access: oneWorkspace({ token: config.botToken, appToken: config.appToken, socketMode: true }),
        watched: door,
        place: 'Connected to Slack in Socket Mode. Try /whoowns os on lambda in a channel.',
      });
    case 'http':
      return runInSlack(config, catalog, {
        access: oneWorkspace({ token: config.botToken }),
        called: { signingSecret: config.signingSecret, door: door ?? (await listenAt(config.port)) },
        place: `Listening on port ${config.port}. Point Slack to /slack/events there.`,
      });
    case 'oauth':
      return runInSlack(config, catalog, {
        access: manyWorkspaces(config),
        called: { signingSecret: config.signingSecret, door: door ?? (await listenAt(config.port)) },
        place: `Listening on port ${config.port}. Workspaces install the app at ${INSTALL_PATH} there.`,
      });
  }
}
