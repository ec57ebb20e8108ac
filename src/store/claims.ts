import { z } from 'zod';
import type { Sql } from './database.js';

export interface Delivery {
  readonly tenant: string;
  readonly id: string;
}

/** Answering takes seconds at most: a claim that is older and not finished was cut short. */
const ANSWER_SECONDS = 30;
const KEPT_DAYS = 1;

/**
 * Slack delivers an event again when our answer was slow or lost. Whoever claims a delivery answers it.
 * @returns false if it was answered before, or is being answered
 */
export async function claimEvent(sql: Sql, { tenant, id }: Delivery, now: Date): Promise<boolean> {
  const claimed = await sql.query(
    z.unknown(),
    `insert into seen_event (tenant, id, claimed_at) values ($1, $2, $3::timestamptz)
     on conflict (tenant, id) do update set claimed_at = excluded.claimed_at
       where seen_event.finished_at is null
         and seen_event.claimed_at <= excluded.claimed_at - interval '${ANSWER_SECONDS} seconds'
     returning 1 as claimed`,
    [tenant, id, now],
  );
  return claimed.length > 0;
}

/** It was answered: no retry needs to be. */
export async function finishEvent(sql: Sql, { tenant, id }: Delivery, now: Date): Promise<void> {
  const text = 'update seen_event set finished_at = $3::timestamptz where tenant = $1 and id = $2';
  await sql.query(z.unknown(), text, [tenant, id, now]);
}

export async function purgeEvents(sql: Sql, now: Date): Promise<void> {
  const text = `delete from seen_event where claimed_at <= $1::timestamptz - interval '${KEPT_DAYS} days'`;
  await sql.query(z.unknown(), text, [now]);
}
