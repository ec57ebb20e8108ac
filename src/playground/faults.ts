import type { Weather } from './page/wire.js';

/** What should go wrong: `{ error: 'channel_not_found' }`, `{ status: 429, retryAfter: 1 }`, `{ status: 0 }` for no network. */
export interface Fault {
  error?: string;
  status?: number;
  retryAfter?: number;
  /** How often; once unless told. */
  times?: number;
}

const SLOW_MS = 3000;
const RETRY_AFTER = 2;

/** Calls that are to fail, so that an app can be seen to cope: those that were planned, and whatever the weather brings. */
export class Faults {
  readonly #planned: { method: string; fault: Fault; left: number }[] = [];
  readonly #turnedAway = new Set<string>();
  #isBroken = false;
  #weather: Weather = 'fine';

  plan(method: string, fault: Fault): void {
    this.#planned.push({ method, fault, left: fault.times ?? 1 });
  }

  get weather(): Weather {
    return this.#weather;
  }

  set weather(weather: Weather) {
    this.#weather = weather;
    this.#turnedAway.clear();
    this.#isBroken = false;
  }

  /** The failure that this call meets, if any. */
  async meet(method: string, args: Readonly<Record<string, unknown>>): Promise<Response | null> {
    const planned = this.#planned.find((one) => one.method === method && one.left > 0);
    if (planned === undefined) return this.#meetWeather(method, args);
    planned.left -= 1;
    return failure(planned.fault);
  }

  async #meetWeather(method: string, args: Readonly<Record<string, unknown>>): Promise<Response | null> {
    switch (this.#weather) {
      case 'fine':
        return null;
      case 'slow':
        await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
        return null;
      case 'broken':
        // Were it every call, nobody could be told of it.
        this.#isBroken = !this.#isBroken;
        return this.#isBroken ? failure({ status: 500 }) : null;
      case 'refuses-blocks':
        return hasBlocks(args)
          ? failure({ error: 'invalid_blocks', ...(method === 'respond' && { status: 400 }) })
          : null;
      case 'rate-limited': {
        // Who waits and comes again is let in.
        const call = `${method} ${JSON.stringify(args)}`;
        if (this.#turnedAway.delete(call)) return null;
        this.#turnedAway.add(call);
        return failure({ error: 'ratelimited', status: 429, retryAfter: RETRY_AFTER });
      }
    }
  }
}

function failure({ error = 'internal_error', status = 200, retryAfter }: Fault): Response {
  if (status === 0) throw new TypeError('fetch failed');
  const headers: Record<string, string> = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
  return Response.json({ ok: false, error }, { status, headers });
}

const hasBlocks = ({ blocks }: Readonly<Record<string, unknown>>): boolean =>
  Array.isArray(blocks) && blocks.length > 0;
