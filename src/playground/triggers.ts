const LIFETIME = 3000;

export type Redeemed = { ok: true; user: string; channel: string | null } | { ok: false; error: string };

interface Issued {
  user: string;
  /** Where the person was; null in App Home and in forms. */
  channel: string | null;
  at: number;
  used: boolean;
}

/** A trigger_id opens one modal, for the person who caused it, within three seconds. */
export class Triggers {
  readonly #issued = new Map<string, Issued>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  issue(user: string, channel: string | null = null): string {
    const id = `${this.#issued.size + 1}.${this.#now()}.playground`;
    this.#issued.set(id, { user, channel, at: this.#now(), used: false });
    return id;
  }

  redeem(id: unknown): Redeemed {
    const trigger = typeof id === 'string' ? this.#issued.get(id) : undefined;
    if (trigger === undefined) return { ok: false, error: 'invalid_trigger_id' };
    if (trigger.used) return { ok: false, error: 'exchanged_trigger_id' };
    if (this.#now() - trigger.at > LIFETIME) return { ok: false, error: 'expired_trigger_id' };
    trigger.used = true;
    return { ok: true, user: trigger.user, channel: trigger.channel };
  }
}
