// A replica that ticks and sends to a Slack made of a file, until it is killed or all is done. It runs what was built.
import { appendFileSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { openStore } from '../../dist/store/open.js';
import { startEngine } from '../../dist/tips/engine.js';

const { location, slackFile, startedAt, clockStart, clockSpeed } = JSON.parse(process.argv[2] ?? '');

const now = () => new Date(Date.parse(clockStart) + (Date.now() - startedAt) * clockSpeed);
const posts = () =>
  readFileSync(slackFile, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

const slack = {
  now,
  chooseTip: (_subscription, day) => `tip-of-${day}`,
  async post({ id, channel, attempts }) {
    await delay(Math.random() * 20);
    const chance = attempts > 2 ? 1 : Math.random();
    if (chance < 0.1) return { kind: 'unsent', error: 'ratelimited', retryAfterSeconds: 10 };
    if (chance < 0.15) return { kind: 'unknown', error: 'HTTP 500' };
    appendFileSync(slackFile, `${JSON.stringify({ id, channel })}\n`);
    await delay(Math.random() * 20);
    if (chance < 0.2) throw new Error('socket hang up');
    return { kind: 'sent', ts: id };
  },
  /** Half of the channels let us read their history. */
  async find({ id, channel }) {
    if (channel.startsWith('closed')) return { kind: 'cannot-look' };
    return posts().some((post) => post.id === id) ? { kind: 'found', ts: id } : { kind: 'absent' };
  },
  async onSwitchedOff() {},
};

const database = await openStore(location, { staleMs: 2000 });
const onError = (error) => console.error(error);
const engine = await startEngine(database, slack, {
  timing: { tick: 0.25, poll: 0.5, lease: 150, stale: 150 },
  onError,
});
process.stdout.write('working\n');
const toDo = `select 1 from tip_sub where due_at < $1::timestamptz + interval '1 hour' union all
  select 1 from tip_send where state in ('queued', 'sending') limit 1`;
while ((await database.query(z.unknown(), toDo, [clockStart])).length > 0) await delay(100);
await engine.stop();
await database.close();
process.exit(0);
