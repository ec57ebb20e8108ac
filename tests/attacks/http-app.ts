import type { LogLevel } from '@slack/bolt';
import { onTestFinished } from 'vitest';
import { z } from 'zod';
import { createLogger } from '../../src/log/logger.js';
import { createRedact } from '../../src/log/redact.js';
import { createApp } from '../../src/slack/app.js';
import { createParts } from '../../src/slack/create-parts.js';
import { claimsInMemory } from '../../src/slack/dedupe.js';
import { createHttpReceiver, SERVER_OPTIONS } from '../../src/slack/receiver.js';
import { testAsk } from '../catalog.js';
import { SIGNING_SECRET } from '../service/signed.js';
import { type Answer, startSlackStub } from '../service/slack-stub.js';

const Address = z.object({ port: z.number() });
const ask = testAsk();

/** The real app behind the real receiver, on a port of this machine; Slack is a stub. */
export async function httpApp(answer?: Answer) {
  const slack = await startSlackStub(answer);
  const logged: { level: LogLevel; line: string }[] = [];
  const redact = createRedact([SIGNING_SECRET]);
  const write = (level: LogLevel, line: string) => logged.push({ level, line });
  const logger = createLogger({ level: 'info', format: 'json', redact, write });
  const nothingKept = Promise.reject(new Error('nothing is kept'));
  nothingKept.catch(() => undefined);
  const app = await createApp(
    {
      token: 'xoxb-1',
      receiver: createHttpReceiver({ signingSecret: SIGNING_SECRET, logger, unhandledRequestTimeoutMillis: 200 }),
      logger,
      clientOptions: { slackApiUrl: `${slack.url}/api/` },
    },
    createParts({ ask, database: nothingKept, now: () => new Date(), onError: () => undefined }),
    claimsInMemory(),
  );
  const server = await app.start({ port: 0, host: '127.0.0.1' }, SERVER_OPTIONS);
  onTestFinished(async () => {
    const stopped = app.stop();
    if ('closeAllConnections' in server) server.closeAllConnections();
    await stopped;
    slack.close();
  });
  return {
    url: `http://127.0.0.1:${Address.parse(server.address()).port}`,
    slack,
    /** What it logged, as JSON. */
    logged,
  };
}
