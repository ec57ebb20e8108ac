import type { LogLevel } from '@slack/bolt';
import { onTestFinished } from 'vitest';
import { createLogger } from '../../src/log/logger.js';
import { createRedact } from '../../src/log/redact.js';
import { listenAt } from '../../src/run/door.js';
import { createHttpReceiver } from '../../src/run/receiver.js';
import { createApp } from '../../src/slack/app.js';
import { createParts } from '../../src/slack/create-parts.js';
import { claimsInMemory } from '../../src/slack/dedupe.js';
import { testAsk } from '../catalog.js';
import { SIGNING_SECRET } from '../service/signed.js';
import { type Answer, startSlackStub } from '../service/slack-stub.js';

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
  const door = await listenAt(0);
  const options = { signingSecret: SIGNING_SECRET, logger, unhandledRequestTimeoutMillis: 200 };
  const app = await createApp(
    {
      token: 'xoxb-1',
      receiver: createHttpReceiver(options, door),
      logger,
      clientOptions: { slackApiUrl: `${slack.url}/api/` },
    },
    createParts({ ask, database: nothingKept, now: () => new Date(), onError: () => undefined }),
    claimsInMemory(),
  );
  await app.start();
  onTestFinished(async () => {
    await app.stop();
    slack.close();
  });
  return {
    url: `http://127.0.0.1:${door.port}`,
    slack,
    /** What it logged, as JSON. */
    logged,
  };
}
