// The app and a Slack around it that fails at random, until it is killed or all is asked. It runs what was built.
// What Slack saw is in a journal, which outlives the process.
import { AsyncLocalStorage } from 'node:async_hooks';
import { appendFileSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { createAsk } from '../../dist/answer/ask.js';
import { bundledFiles } from '../../dist/catalog/bundle.js';
import { loadCatalog } from '../../dist/catalog/load.js';
import { createLogger } from '../../dist/log/logger.js';
import { BUNDLE } from '../../dist/paths.js';
import { CHANNELS } from '../../dist/playground/seed.js';
import { PlaygroundSlack } from '../../dist/playground/slack.js';
import { createApp } from '../../dist/slack/app.js';
import { createParts } from '../../dist/slack/create-parts.js';
import { claimsInStore } from '../../dist/slack/dedupe.js';
import { createCourier } from '../../dist/slack/tip-courier.js';
import { openStore } from '../../dist/store/open.js';
import { startEngine } from '../../dist/tips/engine.js';
import { interactionOf, random } from './interactions.mjs';

const settings = JSON.parse(process.argv[2] ?? '');
const { location, journal, seed, interactions, startedAt, clockStart, clockSpeed, tipChannels, run } = settings;

const now = () => new Date(Date.parse(clockStart) + (Date.now() - startedAt) * clockSpeed);
const note = (entry) => appendFileSync(journal, `${JSON.stringify(entry)}\n`);
const current = new AsyncLocalStorage();

const before = readFileSync(journal, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line));
const asked = new Set(before.flatMap(({ asked }) => asked ?? []));
const settled = new Set(before.flatMap(({ settled }) => settled ?? []));

const slack = new PlaygroundSlack({ now: () => now().getTime() });
for (const id of tipChannels) slack.workspace.channels.push({ ...CHANNELS[0], id, name: id.toLowerCase() });

// Faults ---------------------------------------------------------------------------------------------------------

const chance = random(`${seed} faults ${run}`);
const POSTS = /chat\.post|\/respond\/|views\.(?:open|publish)/;

async function fetch(url, init) {
  const { pathname } = new URL(url);
  await delay(chance() * 6);
  if (pathname.endsWith('/conversations.history')) return withEarlierTips(await slack.fetch(url, init));
  if (!POSTS.test(pathname)) return slack.fetch(url, init);
  const dice = chance();
  const refused = (response) => {
    note({ number: current.getStore(), isTaken: false, tip: tipIn(init.body) });
    return response;
  };
  if (dice < 0.03) return refused(new Response('', { status: 429, headers: { 'retry-after': '0' } }));
  if (dice < 0.045) return refused(new Response('oops', { status: 500 }));
  if (dice < 0.055) return refused(Response.json({ ok: false, error: 'internal_error' }));
  if (dice < 0.065) {
    refused();
    throw new TypeError('fetch failed', { cause: Object.assign(new Error('cut'), { code: 'ECONNRESET' }) });
  }
  if (dice < 0.075 && String(init.body).includes('blocks')) {
    return pathname.startsWith('/respond/')
      ? new Response('invalid_blocks', { status: 400 })
      : Response.json({ ok: false, error: 'invalid_blocks' });
  }
  const response = await slack.fetch(url, init);
  const taken = pathname.startsWith('/respond/') ? response.ok : (await response.clone().json()).ok;
  const isClearing = String(init.body).includes('delete_original');
  if (taken && !isClearing)
    note({ number: current.getStore(), isTaken: true, sorry: isSorry(init.body), tip: tipIn(init.body) });
  return dice > 0.985 ? new Response('oops', { status: 502 }) : response; // taken, and the answer lost
}

/** What Slack took before a kill, it still has. */
async function withEarlierTips(response) {
  const body = await response.json();
  const earlier = before.flatMap(({ tip, isTaken }) =>
    tip && isTaken ? { ts: '1', metadata: { event_type: 'tip', event_payload: { id: tip } } } : [],
  );
  return Response.json(body.ok ? { ...body, messages: [...body.messages, ...earlier] } : body);
}

const SORRY = /went wrong on my side|came too late to be answered|cannot post in that channel/;
const isSorry = (body) =>
  SORRY.test(
    decodeURIComponent(
      String(body)
        .replaceAll('+', ' ')
        .replace(/%(?![0-9a-f]{2})/gi, ''),
    ),
  );
const tipIn = (body) => {
  const metadata = new URLSearchParams(String(body)).get('metadata');
  return metadata ? JSON.parse(metadata).event_payload.id : undefined;
};

// The app --------------------------------------------------------------------------------------------------------

process.on('unhandledRejection', (error) => {
  console.error('unhandled', error);
  process.exit(3);
});
const logger = createLogger({ level: 'error', format: 'json', redact: String, write: () => undefined });
const onError = (error) => note({ logged: String(error) });
const database = openStore(location, { staleMs: 2000 });
const catalog = loadCatalog(bundledFiles(BUNDLE));
const ask = createAsk(catalog, now);
const clientOptions = { slackApiUrl: 'http://slack.invalid/api/', fetch, logger };
/** An event keeps its id when it comes again. */
const receiver = {
  init: (app) =>
    slack.init({
      processEvent: (event) => {
        if (event.body.event_id) event.body.event_id = `Ev${current.getStore()}`;
        return app.processEvent(event);
      },
    }),
  start: async () => undefined,
  stop: async () => undefined,
};
await createApp(
  { token: 'xoxb-chaos', receiver, logger, clientOptions },
  createParts({ ask, database, now, onError }),
  claimsInStore({ database, now, onError }),
);
const client = new WebClient('xoxb-chaos', {
  ...clientOptions,
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
});
// The clock runs sixty times as fast, the machine does not: a claim has to outlive its longest standstill, here 10 s.
const engine = await startEngine(await database, createCourier({ catalog, clientOf: async () => client, now }), {
  timing: { tick: 0.25, poll: 0.5, lease: 600, stale: 150 },
  onError,
});
process.stdout.write('working\n');

// The people -----------------------------------------------------------------------------------------------------

async function ask1(number) {
  note({ asked: number });
  await current.run(number, () => interactionOf(slack, seed, number));
  note({ settled: number });
}

await slack.say('dm', 'os on lambda'); // there is a message with buttons
const cut = [...asked].filter((number) => !settled.has(number));
const left = Array.from({ length: interactions }, (_, number) => number).filter((number) => !asked.has(number));
const isEvent = (number) => interactionOf(null, seed, number) === 'event';
// Slack delivers events again that it has no answer to; of all else it tells the person that it failed.
for (const number of cut) if (!isEvent(number)) note({ settled: number, cut: true });
await delay(31_000 / clockSpeed);
const queue = [
  ...cut.filter(isEvent).map((number) => ({ number, again: true })),
  ...left.map((number) => ({ number })),
];
await Promise.all(
  Array.from({ length: 8 }, async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      if (next.again) note({ again: next.number });
      await ask1(next.number);
    }
  }),
);
for (const error of slack.errors) note({ crashed: String(error) });

const toDo = `select 1 from tip_sub where due_at < $1::timestamptz + interval '1 hour' union all
  select 1 from tip_send where state in ('queued', 'sending') limit 1`;
while ((await (await database).query(z.unknown(), toDo, [clockStart])).length > 0) await delay(100);
await engine.stop();
await (await database).close();
process.exit(0);
