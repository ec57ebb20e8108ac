import { type Fault, Faults } from './faults.js';
import type { ResponseUrls } from './response-url.js';
import type { Arguments, Reply } from './web-api.js';

export interface Call {
  method: string;
  args: Arguments;
}

/** What the app calls instead of slack.com: the Web API, and the addresses that answer commands and buttons. */
export class Outgoing {
  readonly calls: Call[] = [];
  readonly #faults = new Faults();
  readonly #answer: (method: string, args: Arguments) => Reply;
  readonly #responseUrls: ResponseUrls;

  constructor(answer: (method: string, args: Arguments) => Reply, responseUrls: ResponseUrls) {
    this.#answer = answer;
    this.#responseUrls = responseUrls;
  }

  fail(method: string, fault: Fault): void {
    this.#faults.plan(method, fault);
  }

  async fetch(url: string | URL, body: unknown): Promise<Response> {
    const { pathname, href } = new URL(url);
    const sent = typeof body === 'string' ? body : '';
    if (pathname.startsWith('/respond/')) {
      const args = readJson(sent);
      this.calls.push({ method: 'respond', args });
      return this.#faults.meet('respond') ?? this.#responseUrls.answer(href, args);
    }
    const method = pathname.replace(/^\/api\//, '');
    const args = readForm(sent);
    this.calls.push({ method, args });
    return this.#faults.meet(method) ?? Response.json(this.#answer(method, args));
  }
}

function readJson(body: string): Record<string, unknown> {
  const parsed: unknown = JSON.parse(body);
  return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
}

/** Arguments that the Web API's form carries as JSON. */
const STRUCTURED = new Set(['blocks', 'view', 'attachments', 'metadata', 'outputs', 'prompts']);

function readForm(body: string): Record<string, unknown> {
  return Object.fromEntries(
    [...new URLSearchParams(body)].map(([name, value]) => [name, STRUCTURED.has(name) ? JSON.parse(value) : value]),
  );
}
