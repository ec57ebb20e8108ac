import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Service, startService } from '../service/process.js';
import { commandForm, mentionJson, post, SIGNING_SECRET } from '../service/signed.js';
import { type SlackStub, startSlackStub } from '../service/slack-stub.js';
import { KINDS } from '../store/databases.js';

const QUESTION = 'os on lambda please zebra';

let slack: SlackStub;
/** Whether Slack takes its time with messages, and how to let it go on. */
let isSlow = false;
let held: (() => void)[] = [];
let stops: (() => Promise<unknown>)[] = [];

/** An embedded store opens in a second on a machine that is not busy. */
const PATIENT = { timeout: 30_000 };

const slowly = () => new Promise<null>((done) => held.push(() => done(null)));

beforeAll(async () => {
  slack = await startSlackStub(({ method }) => (isSlow && method === 'chat.postMessage' ? slowly() : null));
});
beforeEach(() => {
  isSlow = false;
  held = [];
});
afterEach(async () => {
  for (const stop of stops) await stop();
  stops = [];
});
afterAll(() => slack.close());

/** An empty store, in a folder that is gone after the test. */
async function emptyStore() {
  const [embedded] = KINDS;
  if (!embedded) throw new Error('There is an embedded kind.');
  const store = await embedded.open();
  await store.database.close();
  stops.push(() => store.remove());
  return store.location;
}

async function start(environment: Record<string, string> = {}): Promise<Service> {
  const service = await startService({ slack: slack.url, store: await emptyStore(), environment });
  stops.unshift(() => service.kill());
  return service;
}

const ready = ({ url }: Service) => expect.poll(() => get(`${url}/readyz`), PATIENT).toMatchObject({ status: 200 });

/** A question in hand that Slack does not let finish. */
async function startSlowly(eventId: string): Promise<Service> {
  const service = await start();
  await ready(service);
  isSlow = true;
  await post(service.url, mentionJson(eventId, 'os on ec2'));
  await expect.poll(() => held.length, PATIENT).toBe(1);
  return service;
}

const get = async (url: string) => {
  const response = await fetch(url);
  return { status: response.status, text: await response.text() };
};

describe('the pages for whoever watches over it', () => {
  it('tell that it is alive, when it is ready, and what it has done', async () => {
    const { url } = await start();
    expect(await get(`${url}/healthz`)).toEqual({ status: 200, text: 'alive\n' });
    await expect.poll(() => get(`${url}/readyz`), PATIENT).toEqual({ status: 200, text: 'ready\n' });

    await post(url, commandForm('os on lambda', slack.responseUrl));
    await post(url, mentionJson('Ev1', 'what is for lunch'));
    await expect
      .poll(async () => (await get(`${url}/metrics`)).text, PATIENT)
      .toContain('surface="mention",kind="unknown"} 1');
    const { text } = await get(`${url}/metrics`);
    expect(text).toContain('whoowns_questions_total{surface="command",kind="verdict"} 1');
    expect(text).toContain('whoowns_request_seconds_count{request="command"} 1');
    expect(text).not.toMatch(/\bT1\b|\bU1\b|\bC1\b/);
  }, 60_000);
});

describe('SIGTERM', () => {
  it('finishes what is in hand, takes no more and exits with 0', async () => {
    const service = await startSlowly('Ev2');
    const before = slack.calls.length;
    service.process.kill('SIGTERM');
    await expect.poll(() => fetch(`${service.url}/healthz`).catch(() => 'refused'), PATIENT).toBe('refused');
    expect(service.process.exitCode).toBeNull();

    for (const release of held) release();
    expect(await service.exit).toBe(0);
    expect(slack.calls.length).toBe(before);
  }, 60_000);

  it('that comes twice ends it at once', async () => {
    const service = await startSlowly('Ev4');
    service.process.kill('SIGTERM');
    await expect.poll(() => fetch(`${service.url}/healthz`).catch(() => 'refused'), PATIENT).toBe('refused');
    service.process.kill('SIGINT');
    expect(await service.exit).toBe(1);
  }, 60_000);
});

it('logs one JSON object a line, with no token, no secret and nothing that anybody wrote', async () => {
  const service = await start({ LOG_LEVEL: 'debug' });
  await post(service.url, commandForm(QUESTION, slack.responseUrl));
  await post(service.url, mentionJson('Ev5', QUESTION));
  await post(service.url, `{"text":"${QUESTION}`); // cut short
  await post(service.url, mentionJson('Ev6', QUESTION), {}); // not signed
  await post(service.url, commandForm(QUESTION, `${slack.url}/api/nowhere`));
  await expect.poll(() => slack.calls.some(({ method }) => method === 'nowhere'), PATIENT).toBe(true);
  expect(await service.kill('SIGTERM')).toBe(0);

  const lines = service.output().trim().split('\n');
  expect(lines.length).toBeGreaterThan(10);
  for (const line of lines)
    expect(JSON.parse(line)).toMatchObject({ level: expect.any(String), time: expect.any(String) });
  expect(service.output()).not.toMatch(/xoxb-|zebra|lambda/i);
  expect(service.output()).not.toContain(SIGNING_SECRET);
}, 60_000);
