import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import { z } from 'zod';
import { openStore, type StoreLocation } from '../../src/store/open.js';
import { POSTGRES, startServer } from '../store/postgres.js';

const NOW = '2026-11-23T09:00:30Z';
/** TIPS=20000 for a short run. */
const SERVER_SUBSCRIPTIONS = Number(process.env.TIPS ?? 100_000);
const EMBEDDED_SUBSCRIPTIONS = SERVER_SUBSCRIPTIONS / 10;

const Report = z.object({
  lateness: z.array(z.number()),
  enqueueMs: z.number(),
  doneMs: z.number(),
  cpuMs: z.number(),
  rss: z.number(),
});
type Report = z.infer<typeof Report>;

/** `npm run bench:tips`: how many tips a minute-full of channels gets, and how late. */
describe('tips', () => {
  it.skipIf(!POSTGRES)('on PostgreSQL', { timeout: 3_600_000 }, async () => {
    const rows = [];
    const server = await startServer(POSTGRES ?? '');
    for (const slackMs of [0, 50]) {
      for (const workers of [1, 2, 4]) {
        rows.push(
          await measure({ databaseUrl: await server.createDatabase() }, SERVER_SUBSCRIPTIONS, workers, slackMs),
        );
      }
    }
    await server.stop();
    console.table(rows);
  });

  it('embedded', { timeout: 3_600_000 }, async () => {
    const rows = [];
    for (const slackMs of [0, 50]) {
      const dataDir = mkdtempSync(join(tmpdir(), 'whoowns-bench-'));
      rows.push(await measure({ dataDir }, EMBEDDED_SUBSCRIPTIONS, 1, slackMs));
      rmSync(dataDir, { recursive: true });
    }
    console.table(rows);
  });
});

async function measure(location: StoreLocation, subscriptions: number, workers: number, slackMs: number) {
  await subscribeAll(location, subscriptions);
  const reports = await Promise.all(await startTogether(location, workers, slackMs));
  const lateness = reports.flatMap((report) => report.lateness).sort((a, b) => a - b);
  const seconds = Math.max(...reports.map(({ doneMs }) => doneMs)) / 1000;
  const enqueueSeconds = Math.max(...reports.map(({ enqueueMs }) => enqueueMs)) / 1000;
  const { sent, channels } = await outcome(location);
  return {
    'Slack ms': slackMs,
    workers,
    due: subscriptions,
    'enqueue/s': Math.round(subscriptions / enqueueSeconds),
    'sent/s': Math.round(lateness.length / seconds),
    'late p50 s': Math.round((lateness[Math.floor(lateness.length / 2)] ?? 0) / 100) / 10,
    'late p99 s': Math.round((lateness[Math.floor(lateness.length * 0.99)] ?? 0) / 100) / 10,
    'CPU ms/tip': Math.round((1000 * sumOf(reports.map(({ cpuMs }) => cpuMs))) / lateness.length) / 1000,
    lost: subscriptions - channels,
    doubled: lateness.length - sent,
    'RSS MB': Math.round(Math.max(...reports.map(({ rss }) => rss)) / 1e6),
  };
}

const sumOf = (all: readonly number[]): number => all.reduce((sum, each) => sum + each, 0);

/** Everybody is due at the same minute. */
async function subscribeAll(location: StoreLocation, count: number): Promise<void> {
  const database = await openStore(location);
  await database.exec(`
    insert into tip_sub (tenant, channel, creator, tz, at, days, topics, jitter_seconds, next_run_at, due_at, created_at, updated_at)
    select 'T' || n % 100, 'C' || n, 'U1', 'UTC', '09:00', 127, '{}', n % 30, '2026-11-23T09:00:00Z', '2026-11-23T09:00:00Z',
      '2026-11-20T09:00:00Z', '2026-11-20T09:00:00Z'
    from generate_series(1, ${count}) n; analyze tip_sub;`);
  await database.close();
}

/** Workers that begin at the same moment, once all are connected. */
async function startTogether(location: StoreLocation, workers: number, slackMs: number): Promise<Promise<Report>[]> {
  const children = Array.from({ length: workers }, () =>
    fork(new URL('./tips-worker.mjs', import.meta.url).pathname, [JSON.stringify({ location, now: NOW, slackMs })]),
  );
  await Promise.all(children.map((child) => new Promise((ready) => child.once('message', ready))));
  return children.map((child) => {
    const report = new Promise<Report>((done, failed) => {
      child.once('message', (message) => done(Report.parse(message)));
      child.once('exit', (code) => failed(new Error(`A worker ended (${code}) before it was done`)));
    });
    child.send('go');
    return report;
  });
}

async function outcome(location: StoreLocation): Promise<{ sent: number; channels: number }> {
  const database = await openStore(location);
  const text =
    "select count(*)::int as sent, count(distinct channel)::int as channels from tip_send where state = 'sent'";
  const [row = { sent: 0, channels: 0 }] = await database.query(
    z.object({ sent: z.number(), channels: z.number() }),
    text,
  );
  await database.close();
  return row;
}
