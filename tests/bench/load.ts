import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { openStore, type StoreLocation } from '../../src/store/open.js';
import { type Service, startService } from '../service/process.js';
import { temporaryFolder } from '../store/databases.js';
import { POSTGRES, type Server, startServer } from '../store/postgres.js';
import { ask, heapMb, residentMb, type Sink, startSink } from './load-client.js';

const BARE = fileURLToPath(new URL('bare-app.mjs', import.meta.url));
const MEASURE = ['--expose-gc', '--import', new URL('measure.mjs', import.meta.url).href];

/** QUESTIONS=2000 for a first look; the growth of the heap shows only after many. */
const QUESTIONS = Number(process.env.QUESTIONS ?? 200_000);
const WARM = Math.min(QUESTIONS, 4000);
const ROUND = Math.min(QUESTIONS, 20_000);
const STARTS = Number(process.env.STARTS ?? 5);

let sink: Sink;
let server: Server | undefined;
const folder = temporaryFolder();

beforeAll(async () => {
  sink = await startSink();
  server = POSTGRES ? await startServer(POSTGRES) : undefined;
}, 60_000);
afterAll(async () => {
  sink.close();
  await server?.stop();
  folder.remove();
});

const startBare = () =>
  startService({ slack: sink.url, store: { dataDir: folder.path }, program: BARE, nodeOptions: MEASURE });
const startOurs = (store: StoreLocation) => startService({ slack: sink.url, store, nodeOptions: MEASURE });

/** A store that was opened before: the first time takes longer. */
async function usedStore(location: StoreLocation): Promise<StoreLocation> {
  await (await openStore(location)).close();
  return location;
}

const rows: Record<string, string | number>[] = [];
const goals: Record<string, string>[] = [];
const goal = (what: string, measured: number, unit: string, most: number, isLeast = false) =>
  goals.push({
    what,
    measured: `${round(measured)}${unit}`,
    goal: `${isLeast ? '≥' : '≤'} ${most}${unit}`,
    holds: (isLeast ? measured >= most : measured <= most) ? 'yes' : 'NO',
  });
const round = (value: number): number => Math.round(value * 100) / 100;

/** `npm run bench:load`: signed slash commands over HTTP, against the least that Bolt can be. */
describe('load', () => {
  it('one process', { timeout: 3_600_000 }, async () => {
    const embedded = await usedStore({ dataDir: folder.path });
    const postgres = server && (await usedStore({ databaseUrl: await server.createDatabase() }));
    const bare = await measure('bare Bolt', startBare);
    const ours = await measure('whoowns, embedded', () => startOurs(embedded));
    const onServer = postgres && (await measure('whoowns, PostgreSQL', () => startOurs(postgres)));

    for (const one of [ours, onServer]) {
      if (!one) continue;
      const { name } = one;
      for (const connections of [16, 128] as const) {
        const [mine, theirs] = [one.rounds[connections], bare.rounds[connections]];
        goal(
          `${name}: throughput against bare, ${connections} connections`,
          mine.perSecond / theirs.perSecond,
          '',
          0.85,
          true,
        );
        goal(`${name}: p99 above bare, ${connections} connections`, mine.p99 - theirs.p99, ' ms', 3);
      }
      goal(`${name}: start to listening against bare`, one.startMs / bare.startMs, '', 1.25);
      goal(`${name}: memory above bare`, one.rss - bare.rss, ' MB', one === ours ? 170 : 45);
    }
  });

  it('two replicas', { timeout: 3_600_000, skip: !POSTGRES }, async () => {
    if (!server) return;
    const location = await usedStore({ databaseUrl: await server.createDatabase() });
    const perSecond: number[] = [];
    for (const replicas of [1, 2]) {
      const services: Service[] = [];
      for (let each = 0; each < replicas; each += 1) services.push(await startOurs(location));
      await ask(services, { sink, connections: 32, questions: WARM });
      const { perSecond: rate, p50, p99 } = await ask(services, { sink, connections: 128, questions: ROUND });
      perSecond.push(rate);
      rows.push({
        app: `${replicas} on PostgreSQL`,
        connections: 128,
        'answers/s': Math.round(rate),
        'p50 ms': round(p50),
        'p99 ms': round(p99),
      });
      for (const service of services) await service.kill('SIGTERM');
    }
    goals.push({
      what: 'two replicas against one',
      measured: String(round((perSecond[1] ?? 0) / (perSecond[0] ?? 1))),
      goal: '',
      holds: '',
    });
  });

  it('memory stays', { timeout: 3_600_000 }, async () => {
    const service = await startOurs(await usedStore({ dataDir: folder.path }));
    await ask([service], { sink, connections: 64, questions: ROUND });
    const before = await heapMb(service);
    await ask([service], { sink, connections: 64, questions: QUESTIONS });
    goal(`heap grown over ${QUESTIONS} questions`, ((await heapMb(service)) / before - 1) * 100, ' %', 5);
    await service.kill('SIGTERM');
  });

  afterAll(() => {
    console.log(`${availableParallelism()} cores for the app, PostgreSQL, Slack and who asks`);
    console.table(rows);
    console.table(goals);
  });
});

/** How long it takes until it listens, and until the first question has its answer. */
async function begin(start: () => Promise<Service>) {
  const service = await start();
  const listening = performance.now();
  await ask([service], { sink, connections: 1, questions: 1 });
  return { service, startMs: service.startMs, answerMs: service.startMs + performance.now() - listening };
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

async function measure(name: string, start: () => Promise<Service>) {
  const begun = [await begin(start)];
  while (begun.length < STARTS) {
    await begun.at(-1)?.service.kill('SIGTERM');
    begun.push(await begin(start));
  }
  const service = begun.at(-1)?.service ?? (await start());
  await ask([service], { sink, connections: 16, questions: WARM });
  const rounds = {
    16: await ask([service], { sink, connections: 16, questions: ROUND }),
    128: await ask([service], { sink, connections: 128, questions: ROUND }),
  };
  const startMs = median(begun.map(({ startMs }) => startMs));
  const answerMs = median(begun.map(({ answerMs }) => answerMs));
  const rss = residentMb(service);
  for (const connections of [16, 128] as const) {
    const { perSecond, p50, p99 } = rounds[connections];
    rows.push({
      app: name,
      connections,
      'answers/s': Math.round(perSecond),
      'p50 ms': round(p50),
      'p99 ms': round(p99),
      'listens ms': Math.round(startMs),
      'first answer ms': Math.round(answerMs),
      'memory MB': Math.round(rss),
    });
  }
  await service.kill('SIGTERM');
  return { name, rounds, startMs, rss };
}
