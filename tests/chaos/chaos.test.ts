import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { z } from 'zod';
import type { Database } from '../../src/store/database.js';
import { openStore } from '../../src/store/open.js';
import { subscribe } from '../../src/store/subscriptions.js';
import { KINDS, temporaryFolder } from '../store/databases.js';
import { everyMorning } from '../store/everything.js';

const WORKER = fileURLToPath(new URL('worker.mjs', import.meta.url));
/** `npm run chaos` has ten thousand and twenty. */
const INTERACTIONS = Number(process.env.INTERACTIONS ?? 150);
const KILLS = Number(process.env.KILLS ?? 1);
const SEED = process.env.SEED ?? 'chaos';
const TIP_CHANNELS = Array.from({ length: Math.min(200, INTERACTIONS / 5) }, (_, each) => `C0TIPS${each}`);
const CLOCK_START = '2027-01-04T09:00:00Z';
const CLOCK_SPEED = 60;
/** People who ask at the same time. */
const AT_ONCE = 8;

const Entry = z.object({
  asked: z.number().optional(),
  settled: z.number().optional(),
  again: z.number().optional(),
  cut: z.boolean().optional(),
  /** Of a post: whose, and whether Slack took it. */
  number: z.number().optional(),
  isTaken: z.boolean().optional(),
  sorry: z.boolean().optional(),
  tip: z.string().optional(),
  crashed: z.string().optional(),
});
type Seen = z.infer<typeof Entry>;

it(`after ${INTERACTIONS} interactions with a Slack that fails, and ${KILLS} kills -9, nobody was left without a word`, async () => {
  const [embedded] = KINDS;
  const store = await embedded?.open();
  if (!store) throw new Error('There is an embedded kind.');
  for (const [each, channel] of TIP_CHANNELS.entries()) {
    const wanted = { ...everyMorning({ tenant: 'T0PLAYGRND', channel }), jitterSeconds: each };
    await subscribe(store.database, wanted, new Date('2027-01-04T08:00Z'));
  }
  await store.database.close();
  const folder = temporaryFolder();
  const journal = join(folder.path, 'journal.jsonl');
  writeFileSync(journal, '');
  const entries = () =>
    readFileSync(journal, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => Entry.parse(JSON.parse(line)));

  const settings = {
    ...{ location: store.location, journal, seed: SEED, interactions: INTERACTIONS, tipChannels: TIP_CHANNELS },
    ...{ startedAt: Date.now(), clockStart: CLOCK_START, clockSpeed: CLOCK_SPEED },
  };
  for (let run = 0; run <= KILLS; run += 1) {
    const worker = spawn(process.execPath, [WORKER, JSON.stringify({ ...settings, run })], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const exit = once(worker, 'exit');
    const target = (INTERACTIONS * (run + 1)) / (KILLS + 1);
    while (
      run < KILLS &&
      worker.exitCode === null &&
      entries().filter(({ settled }) => settled !== undefined).length < target
    ) {
      await delay(20);
    }
    if (run < KILLS) worker.kill('SIGKILL');
    const [code] = await exit;
    expect(code).toBe(run < KILLS ? null : 0);
  }

  const seen = entries();
  const database = await openStore(store.location);
  expect(seen.filter(({ crashed }) => crashed)).toEqual([]);
  const people = judgePeople(seen);
  const tips = await judgeTips(database, seen);
  console.log({ interactions: INTERACTIONS, kills: KILLS, seed: SEED, ...people, ...tips });
  await judgeStore(database);
  await database.close();
  await store.remove();
  folder.remove();
}, 3_600_000);

/** Every question answered once, or its asker told that it failed: by us, or by Slack where we were killed. */
function judgePeople(seen: readonly Seen[]) {
  const killed = new Set(seen.flatMap(({ again, cut, settled }) => again ?? (cut ? (settled ?? []) : [])));
  const numbers = Array.from({ length: INTERACTIONS }, (_, number) => number);
  const counts = numbers.map(() => ({ answers: 0, sorries: 0, refusals: 0 }));
  for (const { number = -1, isTaken, sorry } of seen) {
    const count = counts[number];
    if (!count || isTaken === undefined) continue;
    if (!isTaken) count.refusals += 1;
    else if (sorry) count.sorries += 1;
    else count.answers += 1;
  }
  const where = (is: (count: { answers: number; sorries: number; refusals: number }) => boolean) =>
    numbers.filter((number) => is(counts[number] ?? { answers: 0, sorries: 0, refusals: 0 }));
  const answered = where(({ answers }) => answers === 1);
  const twice = where(({ answers }) => answers > 1);
  const told = where(({ sorries }) => sorries > 0);
  const silent = where(({ answers, sorries }) => answers + sorries === 0);
  // Slack took nothing at all of the answer, nor of any way to say sorry.
  const refused = silent.filter((number) => (counts[number]?.refusals ?? 0) >= 3);

  expect(new Set(seen.flatMap(({ settled }) => settled ?? [])).size).toBe(INTERACTIONS);
  expect(twice.filter((number) => !killed.has(number))).toEqual([]);
  expect(silent.filter((number) => !killed.has(number) && !refused.includes(number))).toEqual([]);
  expect(killed.size).toBeLessThanOrEqual(KILLS * AT_ONCE);
  return {
    answered: answered.length,
    told: told.length,
    'in hand at a kill': killed.size,
    'of these answered twice': twice.length,
    'refused whatever we said': refused.length,
  };
}

const Row = z.object({ id: z.string(), state: z.string() });

/** None came twice; each arrived, or is listed as failed or unknown. */
async function judgeTips(database: Database, seen: readonly Seen[]) {
  const posts = seen.flatMap(({ tip, isTaken }) => (tip !== undefined && isTaken ? [tip] : []));
  const arrived = new Set(posts);
  const rows = await database.query(Row, 'select id::text, state from tip_send');
  expect(posts).toHaveLength(arrived.size);
  expect(rows).toHaveLength(TIP_CHANNELS.length);
  const LISTED = ['failed', 'unknown', 'skipped'];
  expect(rows.filter(({ id, state }) => !arrived.has(id) && !LISTED.includes(state))).toEqual([]);
  return {
    tips: arrived.size,
    'tips listed as failed or unknown': rows.filter(({ state }) => state !== 'sent').length,
  };
}

/** Nothing is left halfway. */
async function judgeStore(database: Database): Promise<void> {
  const halfway = "select count(*)::int as count from tip_send where state in ('queued', 'sending')";
  expect(await database.query(z.object({ count: z.number() }), halfway)).toEqual([{ count: 0 }]);
  const twice = 'select count(*)::int as count from (select id from seen_event group by id having count(*) > 1) twice';
  expect(await database.query(z.object({ count: z.number() }), twice)).toEqual([{ count: 0 }]);
}
