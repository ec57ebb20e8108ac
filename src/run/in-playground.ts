import { setTimeout as delay } from 'node:timers/promises';
import type { Catalog } from '../catalog/catalog.js';
import { type MovableClock, movableClock } from '../clock.js';
import type { Config } from '../config.js';
import { seedFirstDay } from '../playground/first-day.js';
import { startPlayground } from '../playground/server.js';
import { PlaygroundSlack } from '../playground/slack.js';
import type { Database } from '../store/database.js';
import { areTipsUnderWay } from '../store/sent-tips.js';
import type { Engine } from '../tips/engine.js';
import { assemble, build, closeTips, sendTips, stopAll } from './assemble.js';
import type { Running } from './run.js';

export async function runPlayground(config: Config, catalog: Catalog): Promise<Running> {
  const clock = movableClock();
  let earlier = 0;
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const slack = new PlaygroundSlack({ now: () => clock.now().getTime() - earlier, timeZone });
  const token = 'xoxb-playground';
  const client = { slackApiUrl: 'http://slack.invalid/api/', fetch: slack.fetch };
  const inside = assemble(config, catalog, clock);
  const app = await build({ token, receiver: slack, clientOptions: { ...client } }, inside);
  await app.start();
  // Its answers wait for the store; the page does not.
  const seeded = seedFirstDay(slack, (minutes) => {
    earlier = minutes * MINUTE;
  }).catch((error: unknown) => inside.logger.error(error));
  const tips = sendTips(inside, catalog, clock, async () => token, client);
  const page = await startPlayground({
    slack,
    port: config.port,
    moveClock: async (milliseconds) => passTime(milliseconds, clock, await tips, await inside.database),
  });
  return {
    place: `The playground is at ${page.url}\nNo Slack is needed. To put whoowns into yours, see README.md.`,
    tips,
    lost: inside.lost,
    logger: inside.logger,
    stop: () =>
      stopAll([page.close, () => seeded, inside.parts.recents.settle, () => closeTips(tips, inside.database)]),
  };
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const SETTLE_MS = 3000;

/** Hour by hour, so that each tip comes in its hour: a leap of a day would find them all too late. */
async function passTime(milliseconds: number, clock: MovableClock, tips: Engine, database: Database): Promise<void> {
  for (let left = milliseconds; left > 0; left -= HOUR) {
    clock.advance(Math.min(left, HOUR));
    await tips.tick();
    const until = Date.now() + SETTLE_MS;
    while (Date.now() < until && (await areTipsUnderWay(database, clock.now()))) await delay(20);
  }
}
