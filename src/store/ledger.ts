import { z } from 'zod';
import type { Sql } from './database.js';
import { type Place, type Subscription, SubscriptionRow, subscriptionColumns } from './subscriptions.js';

/** A tip for one channel and one day, in the hands of whoever claimed it. */
export interface TipSend extends Place {
  /** Goes along with the message, so that it can be found again. */
  readonly id: string;
  /** The date in the subscription's zone. */
  readonly day: string;
  readonly dueAt: Date;
  readonly createdAt: Date;
  /** This one included. */
  readonly attempts: number;
  /** An earlier attempt may have reached Slack, and nobody wrote down how it went. */
  readonly mayHaveArrived: boolean;
  /** None if it was removed meanwhile. */
  readonly subscription: Subscription | null;
}

const SendRow = z.object({
  id: z.string(),
  tenant: z.string(),
  channel: z.string(),
  day: z.string(),
  dueAt: z.date(),
  createdAt: z.date(),
  attempts: z.number(),
  mayHaveArrived: z.boolean(),
});

const MaybeSubscriptionRow = z.union([SubscriptionRow, z.object({ creator: z.null() }).transform(() => null)]);

const ClaimedRow = z
  .unknown()
  .transform((row): TipSend => ({ ...SendRow.parse(row), subscription: MaybeSubscriptionRow.parse(row) }));

/**
 * Takes those that nobody else has in hands, for as long as the lease runs. A claim whose holder died can be taken
 * again when its lease is over, and says so.
 */
export function claimSends(sql: Sql, ids: readonly string[], now: Date, leaseMs: number): Promise<TipSend[]> {
  return sql.query(
    ClaimedRow,
    `with open as (
       select id, state = 'sending' as may_have_arrived from tip_send
       where id = any($1::uuid[]) and state in ('queued', 'sending') and ready_at <= $2::timestamptz
       for update skip locked
     ), claimed as (
       update tip_send s
       set state = 'sending', attempts = attempts + 1, ready_at = $3::timestamptz, wake_at = $3::timestamptz,
         updated_at = $2::timestamptz
       from open where s.id = open.id
       returning s.*, open.may_have_arrived
     )
     select ${subscriptionColumns('tip_sub')}, claimed.id::text, claimed.tenant, claimed.channel, claimed.day::text,
       claimed.due_at as "dueAt", claimed.created_at as "createdAt", claimed.attempts,
       claimed.may_have_arrived as "mayHaveArrived"
     from claimed left join tip_sub on (tip_sub.tenant, tip_sub.channel) = (claimed.tenant, claimed.channel)`,
    [ids, now, new Date(now.getTime() + leaseMs)],
  );
}

/** What became of an attempt. */
export type Settlement =
  | { readonly state: 'sent'; readonly tip: string | null; readonly ts: string }
  /** Slack did not take it: it goes out again at that time. */
  | { readonly state: 'queued'; readonly readyAt: Date; readonly error: string }
  /** Nobody knows whether Slack took it: it is looked for at that time. */
  | { readonly state: 'sending'; readonly readyAt: Date; readonly error: string }
  /** For good. `unknown` may or may not have arrived, and is never sent again. */
  | { readonly state: 'failed' | 'skipped' | 'unknown'; readonly error: string };

/** Writes down what became of it. That it was sent is always true; all else only from whoever still holds the claim. */
export async function settle(sql: Sql, send: TipSend, settlement: Settlement, now: Date): Promise<void> {
  const { state } = settlement;
  const readyAt = 'readyAt' in settlement ? settlement.readyAt : now;
  await sql.query(
    z.unknown(),
    `update tip_send set state = $3, ready_at = $4::timestamptz, wake_at = $4::timestamptz, error = $5, ts = $6, tip = $7, updated_at = $8::timestamptz
     where id = $1::uuid and ($3 = 'sent' or state = 'sending' and attempts = $2)`,
    [
      send.id,
      send.attempts,
      state,
      readyAt,
      'error' in settlement ? settlement.error : null,
      state === 'sent' ? settlement.ts : null,
      state === 'sent' ? settlement.tip : null,
      now,
    ],
  );
}

/**
 * Slack will never take messages there: ends this tip and switches the subscription off, in one statement.
 * @returns the subscription if it was this that switched it off
 */
export async function refuse(sql: Sql, send: TipSend, reason: string, now: Date): Promise<Subscription | undefined> {
  const [switchedOff] = await sql.query(
    SubscriptionRow,
    `with ended as (
       update tip_send set state = 'failed', error = $3, updated_at = $4::timestamptz
       where id = $1::uuid and state = 'sending' and attempts = $2 returning tenant, channel
     )
     update tip_sub set off_at = $4::timestamptz, off_reason = $3, next_run_at = null, due_at = null,
       paused = false, paused_until = null, updated_at = $4::timestamptz
     from ended where (tip_sub.tenant, tip_sub.channel) = (ended.tenant, ended.channel) and off_at is null
     returning ${subscriptionColumns('tip_sub')}`,
    [send.id, send.attempts, reason, now],
  );
  return switchedOff;
}
