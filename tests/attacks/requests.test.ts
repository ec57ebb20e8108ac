import { connect } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import { BODY_LIMIT } from '../../src/run/receiver.js';
import { commandForm, mentionJson, payloadForm, post, signature } from '../service/signed.js';
import { httpApp } from './http-app.js';

vi.setConfig({ testTimeout: 30_000 });

const MINUTE = 60;
const now = () => Math.floor(Date.now() / 1000);

describe('who cannot prove to be Slack is turned away', () => {
  it.each([
    ['no signature', () => ({})],
    ['another secret', (body: string) => signature(body, { secret: 'f'.repeat(32) })],
    ['a signature of something else', () => signature('text=something+else')],
    ['a request of six minutes ago, played again', (body: string) => signature(body, { at: now() - 6 * MINUTE })],
    ['no time', (body: string) => ({ ...signature(body), 'x-slack-request-timestamp': 'soon' })],
    ['a signature of another length', (body: string) => ({ ...signature(body), 'x-slack-signature': 'v0=abc' })],
    ['an empty signature', (body: string) => ({ ...signature(body), 'x-slack-signature': '' })],
  ])('%s', async (_title, headersOf) => {
    const { url, slack } = await httpApp();
    const before = slack.calls.length;
    const body = commandForm('os on lambda', slack.responseUrl);
    expect((await post(url, body, headersOf(body))).status).toBe(401);
    const event = mentionJson('Ev1', 'os on lambda');
    expect((await post(url, event, headersOf(event))).status).toBe(401);
    expect(slack.calls).toHaveLength(before);
  });

  it('nor can a question be smuggled past the signature behind Slack’s check of the certificate', async () => {
    const { url, slack } = await httpApp();
    const before = slack.calls.length;
    const response = await post(url, `ssl_check=1&${commandForm('os on lambda', slack.responseUrl)}`, {});
    expect(response.status).toBe(200);
    expect(slack.calls).toHaveLength(before);
  });

  it('Slack itself is answered', async () => {
    const { url, slack } = await httpApp();
    expect((await post(url, commandForm('os on lambda', slack.responseUrl))).status).toBe(200);
    await expect.poll(() => slack.responses().length).toBe(1);
  });
});

it.each(['GET', 'POST'])('%s where there is nothing is told so', async (method) => {
  const { url } = await httpApp();
  expect((await fetch(`${url}/nowhere`, { method })).status).toBe(404);
});

describe('no request can fill the memory', () => {
  it('a body that says that it is too long is not read', async () => {
    const { url } = await httpApp();
    expect((await post(url, 'a'.repeat(BODY_LIMIT + 1))).status).toBe(413);
  });

  it('nor is one read on that turns out to be', async () => {
    const { url } = await httpApp();
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    socket.on('error', () => undefined); // it is cut off while it writes
    socket.write('POST /slack/events HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n');
    const closed = new Promise((done) => socket.once('close', done));
    let sent = 0;
    let answer = '';
    socket.on('data', (data) => {
      answer += data.toString();
    });
    const chunk = 'a'.repeat(0x10000);
    while (!socket.destroyed && answer === '' && sent < 64 * BODY_LIMIT) {
      sent += chunk.length;
      if (!socket.write(`10000\r\n${chunk}\r\n`))
        await Promise.race([new Promise((done) => socket.once('drain', done)), closed]);
    }
    await closed;
    expect(answer).toMatch(/^HTTP\/1.1 413/);
    expect(sent).toBeLessThan(16 * BODY_LIMIT);
  });
});

describe('a body that makes no sense is refused, and nothing of it is logged', () => {
  it.each([
    ['JSON that is cut short', '{"event": {"text": "os on zebra'],
    ['nothing', ''],
    ['null', 'null'],
    ['a payload that is null', 'payload=null'],
    ['a payload that is null, written otherwise', 'payload=%6eull'],
    ['a payload that is no JSON', 'payload=os+on+zebra'],
    ['a number', '5'],
    ['a list', '["zebra"]'],
    ['no known kind', '{"type": "zebra"}'],
    ['a field of its own only', '__proto__=zebra'],
  ])('%s', async (_title, body) => {
    const { url, logged } = await httpApp();
    for (const type of ['application/json', 'application/x-www-form-urlencoded']) {
      const { status } = await post(url, body, { ...signature(body), 'content-type': type });
      expect([400, 404, 413]).toContain(status);
    }
    expect(JSON.stringify(logged)).not.toMatch(/zebra/);
    expect((await post(url, '{"type":"url_verification","challenge":"c"}')).status).toBe(200); // it still stands
  });
});

describe('no payload reaches into the app', () => {
  const fields = (text: string) => ({ text, __proto__: { isAdmin: true } });

  it.each([
    [
      'a command',
      (responseUrl: string) =>
        `${commandForm('os on lambda', responseUrl)}&__proto__[polluted]=1&constructor[prototype][polluted]=1`,
    ],
    ['an event', () => mentionJson('Ev1', 'os on lambda').replace('"event":{', '"event":{"__proto__":{"polluted":1},')],
    [
      'a form',
      () =>
        payloadForm({ ...fields('x'), type: 'view_submission' }).replace(
          '%7B',
          '%7B%22__proto__%22%3A%7B%22polluted%22%3A1%7D%2C%22constructor%22%3A%7B%22prototype%22%3A%7B%22polluted%22%3A1%7D%7D%2C',
        ),
    ],
  ])('%s', async (_title, bodyOf) => {
    const { url, slack } = await httpApp();
    await post(url, bodyOf(slack.responseUrl));
    await post(url, commandForm('__proto__ on constructor', slack.responseUrl));
    await expect.poll(() => slack.responses().length).toBeGreaterThan(0);
    expect({}).not.toHaveProperty('polluted');
  });
});
