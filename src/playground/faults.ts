/** What should go wrong: `{ error: 'channel_not_found' }`, `{ status: 429, retryAfter: 1 }`, `{ status: 0 }` for no network. */
export interface Fault {
  error?: string;
  status?: number;
  retryAfter?: number;
  /** How often; once unless told. */
  times?: number;
}

/** Calls that are to fail, so that an app can be seen to cope. */
export class Faults {
  readonly #planned: { method: string; fault: Fault; left: number }[] = [];

  plan(method: string, fault: Fault): void {
    this.#planned.push({ method, fault, left: fault.times ?? 1 });
  }

  /** The failure that this call meets, if any. */
  meet(method: string): Response | null {
    const planned = this.#planned.find((one) => one.method === method && one.left > 0);
    if (planned === undefined) return null;
    planned.left -= 1;
    const { error, status = 200, retryAfter } = planned.fault;
    if (status === 0) throw new TypeError('fetch failed');
    const headers: Record<string, string> = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
    return Response.json({ ok: false, error: error ?? 'internal_error' }, { status, headers });
  }
}
