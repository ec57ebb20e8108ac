import type { AnyMiddlewareArgs, Middleware } from '@slack/bolt';
import { z } from 'zod';

/** Remembers which deliveries were taken. */
export interface Claims {
  /** @returns false if that delivery was claimed before */
  claim(id: string): boolean;
}

const HOUR = 60 * 60 * 1000;

/** Claims kept for an hour: Slack's last retry comes about six minutes after the first delivery. */
export function claimsInMemory(now: () => number = Date.now): Claims {
  const taken = new Map<string, number>();
  return {
    claim(id) {
      for (const [old, at] of taken) {
        if (at > now() - HOUR) break; // insertion order is time order
        taken.delete(old);
      }
      if (taken.has(id)) return false;
      taken.set(id, now());
      return true;
    },
  };
}

const Delivery = z.object({ event_id: z.string() });

/** Slack delivers an event again when an ack is late or a socket reconnects; Bolt would answer it again. */
export const answerOnce =
  (claims: Claims): Middleware<AnyMiddlewareArgs> =>
  async ({ body, next }) => {
    const delivery = Delivery.safeParse(body);
    if (delivery.success && !claims.claim(delivery.data.event_id)) return;
    await next();
  };
