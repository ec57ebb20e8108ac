import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Playground, startPlayground } from '../../src/playground/server.js';
import { smallApp } from './small-app.js';

const { slack } = smallApp();
let playground: Playground;

beforeAll(async () => {
  playground = await startPlayground({ slack, port: 0 });
});

afterAll(() => playground.close());

interface Asked {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** Like fetch, but free to say any Host. */
function ask(
  path: string,
  { method = 'GET', headers = {}, body }: Asked = {},
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, playground.url), { method, headers }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => {
        text += chunk.toString();
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const post = (body: string, headers: Record<string, string> = {}) =>
  ask('/verbs', { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });

describe('the page', () => {
  it('is served to this machine, with nothing from elsewhere', async () => {
    const response = await fetch(playground.url);
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(html).toContain('<title>whoowns playground</title>');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
    expect(html).not.toMatch(/(src|href)="https?:/);
  });

  it('has its scripts and styles', async () => {
    expect((await fetch(`${playground.url}main.js`)).headers.get('content-type')).toContain('text/javascript');
    expect((await fetch(`${playground.url}theme.css`)).headers.get('content-type')).toContain('text/css');
  });

  it.each(['/nothing', '/../package.json', '/%2e%2e/server.ts', '/wire.ts'])('has no %s', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });
});

describe('strangers', () => {
  it('are refused by the name they call us', async () => {
    expect((await ask('/', { headers: { host: 'playground.evil.test' } })).status).toBe(403);
    expect((await ask('/events', { headers: { host: 'playground.evil.test' } })).status).toBe(403);
  });

  it('are refused by where they come from', async () => {
    const verb = JSON.stringify({ verb: 'send', channel: 'C0GENERAL1', text: '/whoowns evil' });
    expect((await post(verb, { origin: 'https://evil.test' })).status).toBe(403);
    expect((await post(verb, { origin: 'null' })).status).toBe(403);
    expect(slack.messages()).toEqual([]);
  });
});

describe('verbs', () => {
  it('do in Slack what they say', async () => {
    const verb = { verb: 'send', channel: 'C0GENERAL1', text: '/whoowns os on lambda' };
    const { host } = new URL(playground.url);
    expect((await post(JSON.stringify(verb), { origin: `http://${host}` })).status).toBe(200);
    expect(slack.messages()).toMatchObject([{ text: 'os on lambda' }]);
  });

  it('must be JSON, of a known kind, and short', async () => {
    expect((await ask('/verbs', { method: 'POST', body: 'x', headers: { 'content-type': 'text/plain' } })).status).toBe(
      415,
    );
    expect((await post('{"verb":')).status).toBe(400);
    expect((await post('{"verb":"dance"}')).status).toBe(400);
    expect((await post(JSON.stringify({ verb: 'send', channel: 'C0GENERAL1', text: 'x'.repeat(70_000) }))).status).toBe(
      413,
    );
  });

  it('that cannot be done say why', async () => {
    const gone = { verb: 'act', place: { message: '1.1' }, block_id: 'next', action_id: 'more' };
    expect(await post(JSON.stringify(gone))).toEqual({ status: 409, text: '{"error":"That message is gone."}' });
    const { ts } = await slack.say('#general', 'a thread');
    const inThread = { verb: 'send', channel: 'C0GENERAL1', text: '/whoowns x', thread_ts: ts };
    expect((await post(JSON.stringify(inThread))).text).toContain('/whoowns is not supported in threads. Sorry!');
  });
});

it('tells of every change as it happens', async () => {
  const leaving = new AbortController();
  const response = await fetch(`${playground.url}events`, { signal: leaving.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const first = await reader?.read();
  expect(first?.value).toMatch(/^data: \{"viewer":"U0000000YOU"/);
  await slack.say('#incidents', 'RDS is down');
  const second = await reader?.read();
  expect(second?.value).toContain('RDS is down');
  leaving.abort();
});

it('says what to do when the port is taken', async () => {
  const port = Number(new URL(playground.url).port);
  await expect(startPlayground({ slack, port })).rejects.toThrow(
    `Port ${port} is taken. Stop what runs there, or choose another: PORT=${port + 1} npm start`,
  );
});
