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
  /** When an attempt first came to an end: one that was cut short, by a crash, says nothing of Slack. */
  readonly triedAt: Date | null;
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
  triedAt: z.date().nullable(),
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
       where id = any($1::uuid[]) and ready_at <= $2::timestamptz
         -- said as what it is not, so that the planner takes the ids and not the index of all that are open
         and state not in ('sent', 'failed', 'skipped', 'unknown')
       for update skip locked
     ), claimed as (
       update tip_send s
       set state = 'sending', attempts = attempts + 1, ready_at = $3::timestamptz, wake_at = $3::timestamptz,
         updated_at = $2::timestamptz
       from open where s.id = open.id
       returning s.*, open.may_have_arrived
     )
     select ${subscriptionColumns('tip_sub')}, claimed.id::text, claimed.tenant, claimed.channel, claimed.day::text,
       claimed.due_at as "dueAt", claimed.created_at as "createdAt", claimed.tried_at as "triedAt", claimed.attempts,
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

/** An attempt, and what became of it. */
export interface Ended {
  readonly send: TipSend;
  readonly settlement: Settlement;
}

/** Writes down what became of them. That one was sent is always true; all else only from whoever still holds its claim. */
export async function settle(sql: Sql, ended: readonly Ended[], now: Date): Promise<void> {
  const columns = ended.map(({ send, settlement }) => ({
    id: send.id,
    attempts: send.attempts,
    state: settlement.state,
    ready_at: 'readyAt' in settlement ? settlement.readyAt : now,
    error: 'error' in settlement ? settlement.error : null,
    ts: settlement.state === 'sent' ? settlement.ts : null,
    tip: settlement.state === 'sent' ? settlement.tip : null,
  }));
  await sql.query(
    z.unknown(),
    `update tip_send s set state = e.state, ready_at = e.ready_at, wake_at = e.ready_at, error = e.error, ts = e.ts,
       tip = e.tip, tried_at = coalesce(s.tried_at, $2), updated_at = $2
     from jsonb_to_recordset($1::jsonb)
       as e(id uuid, attempts int, state text, ready_at timestamptz, error text, ts text, tip text)
     where s.id = e.id and s.id = any($3::uuid[]) -- by the index, however many the planner takes them for
       and (e.state = 'sent' or s.state = 'sending' and s.attempts = e.attempts)`,
    [JSON.stringify(columns), now, columns.map(({ id }) => id)],
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
