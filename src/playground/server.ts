import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readJson, send } from './http.js';
import { readPage } from './page-files.js';
import type { PlaygroundSlack } from './slack.js';
import { type Place, perform, verbSchema } from './verbs.js';

export interface PlaygroundOptions {
  slack: PlaygroundSlack;
  /** 0 takes any that is free. */
  port: number;
  /** Moves the time on for the app and its Slack alike. */
  moveClock?: (milliseconds: number) => Promise<void>;
}

export interface Playground {
  url: string;
  close: () => Promise<void>;
}

const HOST = '127.0.0.1';

const HEADERS = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

/** The page, for this machine only: what happens in `slack` goes out as server-sent events, what people do comes in as POST /verbs. */
export async function startPlayground({ slack, port, moveClock }: PlaygroundOptions): Promise<Playground> {
  const page = await readPage();
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    route(request, response).catch((error: unknown) => {
      if (!response.headersSent) send(response, 500, { error: error instanceof Error ? error.message : String(error) });
      else response.destroy();
    });
  });
  await listen(server, port);
  const { port: taken } = addressOf(server);
  const hosts = [`${HOST}:${taken}`, `localhost:${taken}`];

  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isOurs(request, hosts)) return send(response, 403, { error: 'This page answers only to itself.' });
    const { pathname } = new URL(request.url ?? '/', `http://${HOST}`);
    const asked = `${request.method} ${pathname}`;
    if (asked === 'GET /events') return follow({ slack, moveClock }, response);
    if (asked === 'POST /verbs') return takeVerb({ slack, moveClock }, request, response);
    const shared = /^GET \/files\/(\w+)$/.exec(asked)?.[1];
    if (shared !== undefined) return giveFile(slack, shared, response);
    const file = request.method === 'GET' ? page.get(pathname) : undefined;
    if (file === undefined) return send(response, 404, { error: `There is no ${pathname} here.` });
    response.writeHead(200, { 'content-type': file.type }).end(file.body);
  }

  return {
    url: `http://${HOST}:${taken}/`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `Port ${port} is taken. Stop what runs there, or choose another: PORT=${port + 1} npm start`;
      reject(error.code === 'EADDRINUSE' ? new Error(taken, { cause: error }) : error);
    });
    server.listen(port, HOST, () => resolve());
  });
}

function addressOf(server: Server): AddressInfo {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address;
}

/** Another site's page can reach 127.0.0.1 through a name of its own (Host) or from its own origin (Origin). */
function isOurs({ headers }: IncomingMessage, hosts: readonly string[]): boolean {
  const { host, origin } = headers;
  return host !== undefined && hosts.includes(host) && (origin === undefined || origin === `http://${host}`);
}

function follow({ slack, moveClock }: Place, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const tell = (): void => {
    response.write(`data: ${JSON.stringify({ ...slack.snapshot(), clockMoves: moveClock !== undefined })}\n\n`);
  };
  let waiting = false;
  // One change seldom comes alone: those of one turn of the event loop go out together.
  const stop = slack.workspace.watch(() => {
    if (waiting) return;
    waiting = true;
    setImmediate(() => {
      waiting = false;
      if (!response.writableEnded) tell();
    });
  });
  response.once('close', stop);
  tell();
}

async function takeVerb(place: Place, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readJson(request);
  if (body.kind === 'refused') return send(response, body.status, { error: body.why });
  const parsed = verbSchema.safeParse(body.value);
  if (!parsed.success) return send(response, 400, { error: 'That is nothing one can do here.' });
  try {
    send(response, 200, (await perform(place, parsed.data)) ?? {});
  } catch (error) {
    send(response, 409, { error: error instanceof Error ? error.message : String(error) });
  }
}

/** Pictures are shown; anything else is saved, and never opened in the page's own origin. */
function giveFile(slack: PlaygroundSlack, id: string, response: ServerResponse): void {
  const file = slack.file(id);
  if (file === undefined) {
    send(response, 404, { error: 'There is no such file.' });
    return;
  }
  const shown = file.mimetype.startsWith('image/') ? 'inline' : 'attachment';
  const name = `filename*=UTF-8''${encodeURIComponent(file.name)}`;
  response
    .writeHead(200, { 'content-type': file.mimetype, 'content-disposition': `${shown}; ${name}` })
    .end(file.bytes);
}
