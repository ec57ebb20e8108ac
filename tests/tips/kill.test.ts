import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openStore } from '../../src/store/open.js';
import { subscribe } from '../../src/store/subscriptions.js';
import { KINDS, temporaryFolder } from '../store/databases.js';
import { everyMorning } from '../store/everything.js';

const WORKER = fileURLToPath(new URL('kill-worker.mjs', import.meta.url));
const KILLS = Number(process.env.KILLS ?? 3);
const CHANNELS = Number(process.env.CHANNELS ?? 200);
const CLOCK_START = '2027-01-04T09:00:00Z';
const CLOCK_SPEED = 60;
/** On that clock: there is something to kill all the time. */
const SPREAD_SECONDS = KILLS * 120;

/** Starts workers and kills them at random moments, then lets them finish. */
async function rampage(settings: object, workers: number): Promise<void> {
  let running = new Set<ChildProcess>();
  const start = () => {
    const child = spawn(process.execPath, [WORKER, JSON.stringify(settings)], { stdio: ['ignore', 'pipe', 'inherit'] });
    running.add(child);
    child.once('exit', () => running.delete(child));
    return child;
  };
  for (let worker = 1; worker < workers; worker += 1) start();
  for (let kill = 0; kill < KILLS; kill += 1) {
    const victim = start();
    // every fifth dies while it starts
    if (kill % 5 !== 4) await Promise.race([once(victim.stdout ?? victim, 'data'), once(victim, 'exit')]);
    await delay(Math.random() * 250);
    const exit = once(victim, 'exit');
    if (victim.kill('SIGKILL')) await exit;
  }
  start();
  const exits = [...running].map((child) => once(child, 'exit'));
  running = new Set();
  for (const [code] of await Promise.all(exits)) expect(code).toBe(0);
}

const Post = z.object({ id: z.string(), channel: z.string() });
const Row = z.object({ id: z.string(), channel: z.string(), state: z.string() });

describe.each(KINDS)(`after ${KILLS} kills -9 on the $kind database`, ({ kind, open, skip }) => {
  it.skipIf(skip)(
    'no tip came twice, and none is lost that is not listed',
    async () => {
      const folder = temporaryFolder();
      const slackFile = join(folder.path, 'slack.jsonl');
      writeFileSync(slackFile, '');
      const store = await open();
      for (let each = 0; each < CHANNELS; each += 1) {
        const channel = `${each % 2 === 0 ? 'open' : 'closed'}-${each}`;
        const wanted = { ...everyMorning({ tenant: 'T1', channel }), jitterSeconds: each % SPREAD_SECONDS };
        await subscribe(store.database, wanted, new Date('2027-01-04T08:00Z'));
      }
      await store.database.close(); // the workers open it themselves
      const { location } = store;
      const settings = { location, slackFile, startedAt: Date.now(), clockStart: CLOCK_START, clockSpeed: CLOCK_SPEED };
      await rampage(settings, kind === 'server' ? 2 : 1);

      const ids = readFileSync(slackFile, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => Post.parse(JSON.parse(line)).id);
      const arrived = new Set(ids);
      expect(ids).toHaveLength(arrived.size); // none twice

      const database = await openStore(location);
      const rows = await database.query(Row, 'select id::text, channel, state from tip_send');
      await database.close();
      expect(rows).toHaveLength(CHANNELS);
      const lost = rows.filter(({ id, state }) => !arrived.has(id) && state !== 'unknown');
      expect(lost).toEqual([]);
      const unknown = rows.filter(({ state }) => state === 'unknown');
      expect(unknown.filter(({ channel }) => channel.startsWith('open'))).toEqual([]); // there, it was looked up
      console.log(
        `${kind}: ${arrived.size} of ${CHANNELS} arrived, ${unknown.length} listed as "may not have arrived"`,
      );
      await store.remove();
      folder.remove();
    },
    600_000,
  );
});
