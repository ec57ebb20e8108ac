import type { AnyMiddlewareArgs, Middleware } from '@slack/bolt';
import { z } from 'zod';
import { claimEvent, type Delivery, finishEvent } from '../store/claims.js';
import type { Database } from '../store/database.js';
import { inTime } from '../store/in-time.js';

/** Remembers which deliveries were taken. */
export interface Claims {
  /** @returns what to call once it was answered; null if it was answered before, or is being answered */
  claim(delivery: Delivery): Promise<Finish | null>;
}

type Finish = () => Promise<void>;

const HOUR = 60 * 60 * 1000;
/** Answering takes seconds at most: a claim that is older and not finished was cut short. */
const ANSWER_MS = 30_000;

interface Claim {
  readonly at: number;
  finished: boolean;
}

const keyOf = ({ tenant, id }: Delivery): string => `${tenant} ${id}`;

/** Claims kept for an hour: Slack's last retry comes about six minutes after the first delivery. */
export function claimsInMemory(now: () => number = Date.now): Claims & { forget(delivery: Delivery): void } {
  const taken = new Map<string, Claim>();
  return {
    forget: (delivery) => {
      taken.delete(keyOf(delivery));
    },
    async claim(delivery) {
      for (const [old, { at }] of taken) {
        if (at > now() - HOUR) break; // insertion order is time order
        taken.delete(old);
      }
      const key = keyOf(delivery);
      const before = taken.get(key);
      if (before && (before.finished || before.at > now() - ANSWER_MS)) return null;
      const claim: Claim = { at: now(), finished: false };
      taken.delete(key);
      taken.set(key, claim);
      return async () => {
        claim.finished = true;
      };
    },
  };
}

export interface SharedClaimParts {
  /** It may still be opening. */
  readonly database: Promise<Database>;
  readonly now: () => Date;
  readonly onError: (error: unknown) => void;
  readonly patienceMs?: number;
}

/** An answer that might be given twice beats none: the store may be opening, slow or gone. */
const PATIENCE_MS = 300;

/** Claims that every replica on the same database sees. */
export function claimsInStore({ database, now, onError, patienceMs = PATIENCE_MS }: SharedClaimParts): Claims {
  const here = claimsInMemory(() => now().getTime());
  const patiently = <T>(work: Promise<T>, otherwise: T): Promise<T> => {
    const replaced = work.catch((error: unknown) => {
      onError(error);
      return otherwise;
    });
    return inTime(replaced, patienceMs, otherwise);
  };

  return {
    async claim(delivery) {
      const finishHere = await here.claim(delivery);
      if (!finishHere) return null;
      const claiming = database.then((sql) => claimEvent(sql, delivery, now()));
      if (!(await patiently(claiming, true))) {
        here.forget(delivery); // another replica has it, and may not live to finish it
        return null;
      }
      return async () => {
        await finishHere();
        // a claim that was slow must be there before it can be finished
        const finishing = claiming.then(async (isOurs) => {
          if (isOurs) await finishEvent(await database, delivery, now());
        });
        await patiently(finishing, undefined);
      };
    },
  };
}

const Event = z.object({ event_id: z.string(), team_id: z.string().catch('') });

/**
 * Slack delivers an event again when an ack is late or a socket reconnects; Bolt would answer it again. An answer that
 * failed is not finished, so a later retry may do better. Commands and buttons come once, and without an id.
 */
export const answerOnce =
  (claims: Claims): Middleware<AnyMiddlewareArgs> =>
  async ({ body, next }) => {
    const event = Event.safeParse(body);
    if (!event.success) return next();
    const finish = await claims.claim({ tenant: event.data.team_id, id: event.data.event_id });
    if (!finish) return;
    await next();
    await finish();
  };
