import { createServer } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { listenAt } from '../../src/run/door.js';

async function opening() {
  const door = await listenAt(0);
  onTestFinished(() => door.close());
  return { door, get: (path: string) => fetch(`http://127.0.0.1:${door.port}${path}`) };
}

it('is alive while the app still loads, and not ready', async () => {
  const { get } = await opening();
  expect((await get('/healthz')).status).toBe(200);
  expect((await get('/readyz')).status).toBe(503);
});

it('a question that comes while the app still loads waits, and is answered', async () => {
  const { door, get } = await opening();
  const answers = [get('/one'), get('/two')];
  await expect(Promise.race([...answers, new Promise((done) => setTimeout(done, 100, 'waits'))])).resolves.toBe(
    'waits',
  );
  door.open((request, response) => response.end(`answer to ${request.url}`));
  expect(await Promise.all(answers.map(async (answer) => (await answer).text()))).toEqual([
    'answer to /one',
    'answer to /two',
  ]);
  expect(await (await get('/three')).text()).toBe('answer to /three');
});

it('a port that is taken is said in words', async () => {
  const other = createServer();
  await new Promise<void>((listening) => other.listen(0, listening));
  onTestFinished(() => {
    other.close();
  });
  const { port } = z.object({ port: z.number() }).parse(other.address());
  await expect(listenAt(port)).rejects.toThrow('stop what runs there, or set PORT to another');
});
