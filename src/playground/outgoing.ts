import { type Fault, Faults } from './faults.js';
import type { Files } from './files.js';
import type { ResponseUrls } from './response-url.js';
import type { Arguments, Reply } from './web-api/method.js';

export interface Call {
  method: string;
  args: Arguments;
}

interface Behind {
  readonly answer: (method: string, args: Arguments) => Reply;
  readonly responseUrls: ResponseUrls;
  readonly files: Files;
}

/** What the app calls instead of slack.com: the Web API, the addresses that answer commands and buttons, and those that take files. */
export class Outgoing {
  readonly calls: Call[] = [];
  readonly faults = new Faults();
  readonly #behind: Behind;

  constructor(behind: Behind) {
    this.#behind = behind;
  }

  fail(method: string, fault: Fault): void {
    this.faults.plan(method, fault);
  }

  async fetch(url: string | URL, body: unknown): Promise<Response> {
    const { pathname, href } = new URL(url);
    const { answer, responseUrls, files } = this.#behind;
    if (pathname.startsWith('/upload/')) {
      const id = pathname.slice('/upload/'.length);
      const bytes = await bytesIn(body);
      return this.#meet('upload', { file: id, length: bytes.length }, () =>
        files.receive(id, bytes) ? new Response(`OK - ${bytes.length}`) : new Response('not found', { status: 404 }),
      );
    }
    const sent = typeof body === 'string' ? body : '';
    if (pathname.startsWith('/respond/')) {
      const args = readJson(sent);
      return this.#meet('respond', args, () => responseUrls.answer(href, args));
    }
    const method = pathname.replace(/^\/api\//, '');
    const args = readForm(sent);
    return this.#meet(method, args, () => Response.json(answer(method, args)));
  }

  async #meet(method: string, args: Arguments, answer: () => Response): Promise<Response> {
    this.calls.push({ method, args });
    return (await this.faults.meet(method, args)) ?? answer();
  }
}

async function bytesIn(body: unknown): Promise<Uint8Array> {
  const sent = body instanceof FormData ? (body.get('body') ?? body.get('file')) : body;
  if (sent instanceof Blob) return new Uint8Array(await sent.arrayBuffer());
  return sent instanceof Uint8Array ? sent : new TextEncoder().encode(typeof sent === 'string' ? sent : '');
}

function readJson(body: string): Record<string, unknown> {
  const parsed: unknown = JSON.parse(body);
  return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
}

/** Arguments that the Web API's form carries as JSON. */
const STRUCTURED = new Set(['attachments', 'blocks', 'files', 'metadata', 'outputs', 'prompts', 'view']);

function readForm(body: string): Record<string, unknown> {
  return Object.fromEntries(
    [...new URLSearchParams(body)].map(([name, value]) => [name, STRUCTURED.has(name) ? JSON.parse(value) : value]),
  );
}
