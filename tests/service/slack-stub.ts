import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { z } from 'zod';

export interface Call {
  readonly method: string;
  readonly body: string;
}

/** Answers a call; null goes on to the usual `ok`. */
export type Answer = (call: Call) => Promise<Response | null> | Response | null;

const Address = z.object({ port: z.number() });

/** The Web API and response_urls on this machine: takes everything, and keeps what it took. */
export async function startSlackStub(answer: Answer = () => null) {
  const calls: Call[] = [];
  const server = createServer(async (request, response) => {
    const call = { method: request.url?.replace(/^\/api\//, '') ?? '', body: await bodyOf(request) };
    calls.push(call);
    const answered = (await answer(call)) ?? Response.json(USUAL);
    response.writeHead(answered.status, Object.fromEntries(answered.headers)).end(await answered.text());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${Address.parse(server.address()).port}`;
  return {
    url,
    responseUrl: `${url}/response`,
    calls,
    /** What was answered through response_urls. */
    responses: () => calls.filter(({ method }) => method === '/response').map(({ body }): unknown => JSON.parse(body)),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

export type SlackStub = Awaited<ReturnType<typeof startSlackStub>>;

const USUAL = { ok: true, user_id: 'UBOT', bot_id: 'BBOT', team_id: 'T1', channel: 'C1', ts: '1.000001' };

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
