import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';

/** Enough of Slack for Socket Mode: the Web API over HTTP, one socket, and a response_url. Real network, this machine only. */
export async function fakeSocketSlack() {
  const responses: unknown[] = [];
  const fromApp: string[] = [];
  const calls: string[] = [];
  let connections = 0;
  let socket: Socket | undefined;

  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    calls.push(request.url ?? '');
    response.setHeader('content-type', 'application/json');
    if (request.url === '/response') {
      responses.push(JSON.parse(body));
      response.end('ok');
    } else if (request.url?.endsWith('apps.connections.open')) {
      response.end(JSON.stringify({ ok: true, url: `ws://127.0.0.1:${port()}/socket` }));
    } else {
      response.end(JSON.stringify({ ok: true, user_id: 'UBOT', bot_id: 'BBOT', team_id: 'T1' }));
    }
  });
  server.on('upgrade', (request: IncomingMessage, upgraded: Socket) => {
    const accept = createHash('sha1').update(
      `${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`,
    );
    upgraded.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept.digest('base64')}\r\n\r\n`,
    );
    upgraded.on('data', (frame) => {
      if (isClose(frame)) upgraded.end(Buffer.from([CLOSE, 0]));
      else fromApp.push(unmasked(frame));
    });
    upgraded.on('error', () => undefined);
    socket = upgraded;
    connections += 1;
    send({ type: 'hello', num_connections: 1 });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));

  const port = () => {
    const address = server.address();
    return typeof address === 'object' ? address?.port : undefined;
  };
  const send = (message: object) => socket?.write(framed(JSON.stringify(message)));
  return {
    api: () => `http://127.0.0.1:${port()}/api/`,
    responseUrl: () => `http://127.0.0.1:${port()}/response`,
    send,
    /** What the app answered through response_urls. */
    responses,
    /** The frames that the app sent: acks, pongs. */
    fromApp,
    /** The calls of the Web API, by their paths. */
    calls,
    connections: () => connections,
    /** Cuts the connection without a word. */
    cut: () => socket?.destroy(),
    async close() {
      if (socket && !socket.destroyed) await once(socket, 'close');
      server.closeAllConnections();
      server.close();
    },
  };
}

const CLOSE = 0x88;
const isClose = (frame: Buffer): boolean => frame[0] === CLOSE;

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/** One text frame, not masked: that is how a server sends. */
function framed(text: string): Buffer {
  const payload = Buffer.from(text);
  const head = Buffer.from([0x81, 126, payload.length >> 8, payload.length & 0xff]);
  return Buffer.concat([payload.length < 126 ? Buffer.from([0x81, payload.length]) : head, payload]);
}

/** The text of one short frame from a client, whose bytes are masked. */
function unmasked(frame: Buffer): string {
  const start = ((frame[1] ?? 0) & 0x7f) === 126 ? 4 : 2;
  const mask = frame.subarray(start, start + 4);
  return Buffer.from(frame.subarray(start + 4).map((byte, at) => byte ^ (mask[at % 4] ?? 0))).toString();
}
