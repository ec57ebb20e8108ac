import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { Prometheus } from '../metrics/prometheus.js';
import type { Database } from '../store/database.js';
import { inTime } from '../store/in-time.js';

export interface HealthParts {
  readonly database: Promise<Pick<Database, 'query'>>;
  readonly prometheus: Pick<Prometheus, 'contentType' | 'text'>;
  /** On its way out: it still answers what comes, but nothing more should be sent here. */
  readonly isStopping: () => boolean;
}

/** A page for whoever watches over the process. */
export interface Route {
  readonly path: string;
  readonly method: 'GET';
  readonly handler: (request: IncomingMessage, response: ServerResponse) => void;
}

const PATIENCE_MS = 1000;

/** Is it alive, can it work, and what has it done. */
export function healthRoutes({ database, prometheus, isStopping }: HealthParts): Route[] {
  const ready = async (): Promise<Page> => {
    if (isStopping()) return { status: 503, text: 'stopping\n' };
    return (await reachable(database))
      ? { status: 200, text: 'ready\n' }
      : { status: 503, text: 'the store cannot be reached\n' };
  };
  return [
    page('/healthz', async () => ({ status: 200, text: 'alive\n' })),
    page('/readyz', ready),
    page('/metrics', async () => ({ status: 200, text: await prometheus.text(), type: prometheus.contentType })),
  ];
}

async function reachable(database: HealthParts['database']): Promise<boolean> {
  const asked = database.then((sql) => sql.query(z.unknown(), 'select 1'));
  const isThere = asked.then(
    () => true,
    () => false,
  );
  return inTime(isThere, PATIENCE_MS, false);
}

interface Page {
  readonly status: number;
  readonly text: string;
  readonly type?: string;
}

const page = (path: string, render: () => Promise<Page>): Route => ({
  path,
  method: 'GET',
  handler: (_request, response) => {
    void render()
      .catch((): Page => ({ status: 500, text: 'that went wrong\n' }))
      .then(({ status, text, type = 'text/plain; charset=utf-8' }) => {
        response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(text);
      });
  },
});

/** For Socket Mode, where nothing else is listened to. */
export const pagesOf =
  (routes: readonly Route[]): RequestListener =>
  (request, response) => {
    const path = request.url?.split('?')[0];
    const route = routes.find((one) => one.path === path && one.method === request.method);
    if (route) route.handler(request, response);
    else response.writeHead(404).end();
  };
