import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { leanFetch } from '../../src/slack/lean-fetch.js';

const server = createServer(async (request, response) => {
  const { method, headers } = request;
  const type = headers['content-type'];
  const body = await text(request);
  const status = Number(request.url?.slice(1));
  response.writeHead(status, 'As it says', { 'content-type': 'application/json', 'retry-after': '7' });
  response.end(status === 204 ? undefined : JSON.stringify({ method, type, body }));
});
const fetch = leanFetch(5000);
let url = '';

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  url = `http://127.0.0.1:${z.object({ port: z.number() }).parse(server.address()).port}`;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

it('sends text and brings back what Slack’s client reads: status, headers and body', async () => {
  const response = await fetch(`${url}/200`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{"text":"naïve"}',
  });
  expect(response).toMatchObject({ ok: true, status: 200, statusText: 'As it says' });
  expect(response.headers.get('retry-after')).toBe('7');
  expect(await response.json()).toEqual({ method: 'POST', type: 'application/json', body: '{"text":"naïve"}' });
});

it('a refusal is a response, too', async () => {
  expect(await fetch(`${url}/429`, { method: 'POST', body: '{}' })).toMatchObject({ ok: false, status: 429 });
  expect(await (await fetch(`${url}/204`, { method: 'POST', body: '{}' })).text()).toBe('');
});

it('sends a file as a form', async () => {
  const form = new FormData();
  form.append('file', new Blob(['picture']), 'picture.png');
  const response = await fetch(`${url}/200`, { method: 'POST', body: form });
  expect(await response.json()).toMatchObject({
    type: expect.stringMatching(/^multipart\/form-data/),
    body: expect.stringContaining('picture'),
  });
});

it('an address where nobody listens rejects with the reason, which tells that nothing was taken', async () => {
  await expect(fetch('http://127.0.0.1:1/', { method: 'POST', body: '{}' })).rejects.toMatchObject({
    code: 'ECONNREFUSED',
  });
});
