import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { HTTPModuleFunctions, HTTPReceiver, type HTTPReceiverOptions, type Logger, type Receiver } from '@slack/bolt';
import type { Door } from './door.js';

/** Slack's largest payloads have some hundred kilobytes. */
export const BODY_LIMIT = 1024 * 1024;

type Options = HTTPReceiverOptions & { readonly logger: Logger };

/**
 * Bolt's receiver, which believes no request before its signature, behind a reader that no request can fill or fell, at
 * a door that listens already.
 */
export function createHttpReceiver(options: Options, door: Pick<Door, 'open' | 'close'>): Receiver {
  const receiver = new HTTPReceiver(options);
  return {
    init: (app) => receiver.init(app),
    start: async () => door.open(bounded(answered(receiver.requestListener, options.logger))),
    stop: () => door.close(),
  };
}

/** Bolt throws where it does not know the path. */
const answered =
  (listener: RequestListener, logger: Logger): RequestListener =>
  (request, response) => {
    try {
      listener(request, response);
    } catch (thrown) {
      const error = thrown instanceof Error ? thrown : new Error(String(thrown));
      HTTPModuleFunctions.defaultDispatchErrorHandler({ error, logger, request, response });
    }
  };

const bounded =
  (listener: RequestListener): RequestListener =>
  (request, response) => {
    if (request.method !== 'POST') return listener(request, response);
    readBody(request).then(
      (body) => {
        if (body === null) refuse(response, 413);
        else if (isNothing(body)) refuse(response, 400);
        else listener(Object.assign(request, { rawBody: body }), response); // Bolt reads no body that was read
      },
      () => response.destroy(), // hung up halfway
    );
  };

/** @returns null if it is too long; the rest of it is not read */
async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  if (Number(request.headers['content-length']) > BODY_LIMIT) return null;
  for await (const chunk of request) {
    length += chunk.length;
    if (length > BODY_LIMIT) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Bolt would look for fields in it, and nobody would catch what comes of that. */
function isNothing(body: Buffer): boolean {
  if (body.length > 200) return false;
  const text = body.toString();
  return [text, new URLSearchParams(text).get('payload')].some((json) => json?.trim() === 'null');
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { connection: 'close' }).end();
}
