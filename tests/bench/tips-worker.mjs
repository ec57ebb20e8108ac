// One worker of `npm run bench:tips`: sends what is due to a Slack that takes its time, until nothing is left.
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { openStore } from '../../dist/store/open.js';
import { startEngine } from '../../dist/tips/engine.js';

const { location, now, slackMs } = JSON.parse(process.argv[2] ?? '');
const lateness = [];
let startedAt = 0;

const courier = {
  now: () => new Date(Date.parse(now) + (Date.now() - startedAt)),
  chooseTip: () => 'a-tip',
  async post({ id }) {
    if (slackMs > 0) await delay(slackMs);
    lateness.push(Date.now() - startedAt);
    return { kind: 'sent', ts: id };
  },
  find: async () => ({ kind: 'cannot-look' }),
  onSwitchedOff: async () => {},
};

const database = await openStore(location);
process.send({ ready: true });
process.once('message', async () => {
  startedAt = Date.now();
  const engine = await startEngine(database, courier, { onError: console.error });
  const open =
    "select 1 from tip_send where state in ('queued', 'sending') union all select 1 from tip_sub where due_at <= $1::timestamptz limit 1";
  const started = performance.now();
  const before = process.cpuUsage();
  await engine.tick();
  const enqueueMs = performance.now() - started;
  while ((await database.query(z.unknown(), open, [now])).length > 0) await delay(100);
  const doneMs = Date.now() - startedAt;
  const { user, system } = process.cpuUsage(before);
  await engine.stop();
  await database.close();
  const report = { lateness, enqueueMs, doneMs, cpuMs: (user + system) / 1000, rss: process.memoryUsage().rss };
  process.send(report, () => process.disconnect());
});
