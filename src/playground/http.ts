import type { IncomingMessage, ServerResponse } from 'node:http';

const BODY_LIMIT = 64 * 1024;

export type Body = { kind: 'json'; value: unknown } | { kind: 'refused'; status: number; why: string };

/** The body of a request as JSON. */
export async function readJson(request: IncomingMessage): Promise<Body> {
  if (request.headers['content-type'] !== 'application/json') return refused(415, 'JSON, please.');
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length <= BODY_LIMIT) chunks.push(chunk);
  }
  if (length > BODY_LIMIT) return refused(413, `No more than ${BODY_LIMIT} bytes, please.`);
  try {
    return { kind: 'json', value: JSON.parse(Buffer.concat(chunks).toString('utf8')) };
  } catch {
    return refused(400, 'That is no JSON.');
  }
}

const refused = (status: number, why: string): Body => ({ kind: 'refused', status, why });

export function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
