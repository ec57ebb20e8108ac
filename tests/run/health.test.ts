import { describe, expect, it, onTestFinished } from 'vitest';
import { createPrometheus } from '../../src/metrics/prometheus.js';
import { listenAt } from '../../src/run/door.js';
import { healthRoutes, pagesOf } from '../../src/run/health.js';
import type { Sql } from '../../src/store/database.js';

const working: Pick<Sql, 'query'> = { query: async () => [] };
const broken: Pick<Sql, 'query'> = {
  query: async () => {
    throw new Error('connection refused');
  },
};

async function pages(database: Promise<Pick<Sql, 'query'>>, isStopping = false) {
  const routes = healthRoutes({ database, prometheus: createPrometheus(), isStopping: () => isStopping });
  const door = await listenAt(0);
  door.open(pagesOf(routes));
  onTestFinished(() => door.close());
  return async (path: string, method = 'GET') => {
    const response = await fetch(`http://127.0.0.1:${door.port}${path}`, { method });
    return { status: response.status, text: await response.text() };
  };
}

describe('/readyz', () => {
  it.each([
    ['the store answers', Promise.resolve(working), false, 200, 'ready'],
    ['the store is still opening', new Promise<never>(() => undefined), false, 503, 'the store cannot be reached'],
    ['the store is gone', Promise.resolve(broken), false, 503, 'the store cannot be reached'],
    ['the process is on its way out', Promise.resolve(working), true, 503, 'stopping'],
  ])('%s', async (_title, database, isStopping, status, text) => {
    const page = await pages(database, isStopping);
    expect(await page('/readyz')).toEqual({ status, text: `${text}\n` });
    expect(await page('/healthz')).toEqual({ status: 200, text: 'alive\n' });
  });
});

it('/metrics is what Prometheus reads', async () => {
  const page = await pages(Promise.resolve(working));
  const { status, text } = await page('/metrics?collect=all');
  expect(status).toBe(200);
  expect(text).toMatch(/^# TYPE whoowns_questions_total counter$/m);
  expect(text).toMatch(/^# TYPE whoowns_request_seconds histogram$/m);
  expect(text).toMatch(/^process_resident_memory_bytes \d+$/m);
});

it('nothing else is there', async () => {
  const page = await pages(Promise.resolve(working));
  expect(await page('/')).toMatchObject({ status: 404 });
  expect(await page('/metrics', 'POST')).toMatchObject({ status: 404 });
});
