import { systemClock } from '../../../src/clock.js';
import { createLogger } from '../../../src/log/logger.js';
import { createRedact } from '../../../src/log/redact.js';
import { listenAt } from '../../../src/run/door.js';
import { createHttpReceiver } from '../../../src/run/receiver.js';
import { CLIENT_OPTIONS, createApp } from '../../../src/slack/app.js';
import { createParts } from '../../../src/slack/create-parts.js';
import { claimsInMemory } from '../../../src/slack/dedupe.js';
import { createOAuth } from '../../../src/slack/oauth/oauth.js';
import type { Database } from '../../../src/store/database.js';
import { testAsk } from '../../catalog.js';
import { commandForm, post, SIGNING_SECRET } from '../../service/signed.js';
import { browser } from './browser.js';
import { type fakeOAuthSlack, RESPONSE_URL, type Site } from './fake-slack.js';

const ask = testAsk();
const KEY = new Uint8Array(32).fill(1);

export interface ManyOptions {
  readonly database: Database;
  readonly slack: ReturnType<typeof fakeOAuthSlack>;
  readonly tokenKeys?: readonly Uint8Array[];
}

/** The real app as it runs for many workspaces, on a port of its own. */
export async function manyWorkplaces({ database, slack, tokenKeys = [KEY] }: ManyOptions) {
  const client = { clientId: '1.2', clientSecret: 'client-secret', stateSecret: 'state-secret', tokenKeys };
  const logged: string[] = [];
  const logger = createLogger({
    level: 'debug',
    format: 'human',
    redact: createRedact([client.clientSecret, client.stateSecret]),
    write: (_level, line) => logged.push(line),
  });
  const { now } = systemClock;
  const opened = Promise.resolve(database);
  const clientOptions = { ...CLIENT_OPTIONS, slackApiUrl: 'http://slack.invalid/api/', fetch: slack.fetch };
  const oauth = createOAuth({
    client,
    scopes: ['commands', 'chat:write'],
    database: opened,
    now,
    logger,
    clientOptions,
  });
  const door = await listenAt(0);
  const customRoutes = [...oauth.routes];
  const receiver = createHttpReceiver({ signingSecret: SIGNING_SECRET, customRoutes, logger }, door);
  const parts = createParts({ ask, database: opened, now, onError: (error) => logger.error(error) });
  const app = await createApp(
    { authorize: oauth.authorize, receiver, logger, logLevel: logger.getLevel(), clientOptions },
    parts,
    claimsInMemory(),
  );
  await app.start();
  const url = `http://127.0.0.1:${door.port}`;

  return {
    oauth,
    logged,
    browser: () => browser(url),
    /** Goes the whole way in a browser. */
    async install(site: Site): Promise<Response> {
      const user = browser(url);
      const state = await user.begin();
      return user.open(`/slack/oauth_redirect?code=${slack.consent(site)}&state=${state}`);
    },
    /** `/whoowns os on lambda`, as Slack sends it. */
    command: (origin: Record<string, string>) => {
      const form = new URLSearchParams(commandForm('os on lambda', RESPONSE_URL));
      for (const [name, value] of Object.entries(origin)) form.set(name, value);
      return post(url, form.toString());
    },
    close: () => app.stop(),
  };
}
