const LIFETIME = 3000;

export type Redeemed = { ok: true; user: string } | { ok: false; error: string };

/** A trigger_id opens one modal, for the person who caused it, within three seconds. */
export class Triggers {
  readonly #issued = new Map<string, { user: string; at: number; used: boolean }>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  issue(user: string): string {
    const id = `${this.#issued.size + 1}.${this.#now()}.playground`;
    this.#issued.set(id, { user, at: this.#now(), used: false });
    return id;
  }

  redeem(id: unknown): Redeemed {
    const trigger = typeof id === 'string' ? this.#issued.get(id) : undefined;
    if (trigger === undefined) return { ok: false, error: 'invalid_trigger_id' };
    if (trigger.used) return { ok: false, error: 'exchanged_trigger_id' };
    if (this.#now() - trigger.at > LIFETIME) return { ok: false, error: 'expired_trigger_id' };
    trigger.used = true;
    return { ok: true, user: trigger.user };
  }
}
