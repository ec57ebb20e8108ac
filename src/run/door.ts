import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { Config } from '../config.js';

/** Slack sends a request in one go: who dribbles is not Slack. */
const SERVER_OPTIONS = { headersTimeout: 10_000, requestTimeout: 15_000 } as const;

/**
 * Listens from the first moment on. Slack gives an answer three seconds, and loading the catalog takes one: a request
 * that comes in between waits here instead of being turned away.
 */
export interface Door {
  readonly port: number;
  /** From now on requests are the listener's, those that wait first. */
  open(listener: RequestListener): void;
  /** Lets nobody in any more; resolves once the last has gone. */
  close(): Promise<void>;
}

/** For Slack or, in Socket Mode, for whoever watches over the process; the playground has a page of its own. */
export async function openDoor(config: Config): Promise<Door | undefined> {
  switch (config.run) {
    case 'playground':
      return undefined;
    case 'socket':
      return config.healthPort === undefined ? undefined : listenAt(config.healthPort);
    case 'http':
    case 'oauth':
      return listenAt(config.port);
  }
}

/** @throws Error if the port is taken, in words that say what to do */
export async function listenAt(port: number): Promise<Door> {
  const waiting: Parameters<RequestListener>[] = [];
  let take: RequestListener = (request, response) => {
    if (request.url === '/healthz') say(response, 200, 'alive\n');
    else if (request.url === '/readyz') say(response, 503, 'starting\n');
    else waiting.push([request, response]);
  };
  const server = createServer(SERVER_OPTIONS, (request, response) => take(request, response));
  await new Promise<void>((listening, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => failed(whyNot(error)));
    server.listen(port, listening);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    open(listener) {
      take = listener;
      for (const each of waiting.splice(0)) listener(...each);
    },
    close: () =>
      new Promise((closed, failed) => {
        server.close((error) => (error ? failed(error) : closed()));
      }),
  };
}

const say = (response: ServerResponse, status: number, text: string): unknown =>
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }).end(text);

const whyNot = (error: NodeJS.ErrnoException): Error =>
  error.code === 'EADDRINUSE'
    ? new Error('The port is taken: stop what runs there, or set PORT to another.', { cause: error })
    : error;
