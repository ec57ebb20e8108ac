import { z } from 'zod';
import { queryOne, type Sql } from './database.js';
import { WallTime, wallTimeOf } from './wall-time.js';
import { daysFrom, daysMask, type Weekday } from './weekdays.js';

/** Which channel, in which workspace. */
export interface Place {
  readonly tenant: string;
  readonly channel: string;
}

/** When a tip comes, on the wall clock of a zone. */
export interface Schedule {
  /** An IANA name that the database knows: see `knowsZone`. */
  readonly tz: string;
  /** HH:MM */
  readonly at: string;
  readonly days: readonly Weekday[];
}

export interface NewSubscription extends Place, Schedule {
  readonly creator: string;
  /** None: tips about anything. */
  readonly topics: readonly string[];
  /** The tip is due so many seconds after the full minute, so that not all come at once. */
  readonly jitterSeconds: number;
}

export interface Subscription extends NewSubscription {
  readonly status: Status;
}

/** `wall` is when it runs next, as the clocks of its zone show it. */
export type Status =
  | { readonly kind: 'on'; readonly nextRunAt: Date; readonly wall: WallTime }
  /** Until the first run on or after that day; null: until resumed. */
  | {
      readonly kind: 'paused';
      readonly until: string | null;
      readonly nextRunAt: Date | null;
      readonly wall: WallTime | null;
    }
  /** Slack will not take messages there. */
  | { readonly kind: 'off'; readonly reason: string; readonly at: Date };

/** The columns that `SubscriptionRow` reads, of the table under that name. */
export const subscriptionColumns = (table: string): string => `
  ${table}.tenant, ${table}.channel, ${table}.creator, ${table}.tz, left(${table}.at::text, 5) as at, ${table}.days,
  ${table}.topics, ${table}.jitter_seconds as "jitterSeconds", ${table}.paused, ${table}.paused_until::text as "pausedUntil",
  ${table}.off_at as "offAt", ${table}.off_reason as "offReason", ${table}.next_run_at as "nextRunAt",
  ${wallTimeOf(`${table}.next_run_at`, `${table}.tz`)} as wall`;

export const SubscriptionRow = z
  .object({
    tenant: z.string(),
    channel: z.string(),
    creator: z.string(),
    tz: z.string(),
    at: z.string(),
    days: z.number(),
    topics: z.array(z.string()),
    jitterSeconds: z.number(),
    paused: z.boolean(),
    pausedUntil: z.string().nullable(),
    offAt: z.date().nullable(),
    offReason: z.string().nullable(),
    nextRunAt: z.date().nullable(),
    wall: WallTime.nullable(),
  })
  .transform(({ days, paused, pausedUntil, offAt, offReason, nextRunAt, wall, ...rest }): Subscription => {
    const common = { ...rest, days: daysFrom(days) };
    if (offAt) return { ...common, status: { kind: 'off', reason: offReason ?? '', at: offAt } };
    if (paused) return { ...common, status: { kind: 'paused', until: pausedUntil, nextRunAt, wall } };
    if (nextRunAt && wall) return { ...common, status: { kind: 'on', nextRunAt, wall } };
    return { ...common, status: { kind: 'off', reason: 'no_next_run', at: new Date(0) } };
  });

const RETURNING = `returning ${subscriptionColumns('tip_sub')}`;

/** Sets the channel up, or changes how it is set up: its next run is worked out anew, pauses and refusals forgotten. */
export async function subscribe(sql: Sql, wanted: NewSubscription, now: Date): Promise<Subscription> {
  const { tenant, channel, creator, tz, at, days, topics, jitterSeconds } = wanted;
  const [row] = await sql.query(
    SubscriptionRow,
    `insert into tip_sub (tenant, channel, creator, tz, at, days, topics, jitter_seconds, next_run_at, due_at, created_at, updated_at)
     select $1, $2, $3, $4, $5::time, $6::int, $7::text[], $8::int, run, run + make_interval(secs => $8::int), $9::timestamptz, $9::timestamptz
     from first_run($1, $2, $4, $5::time, $6::int, $9::timestamptz) as run
     on conflict (tenant, channel) do update set
       creator = excluded.creator, tz = excluded.tz, at = excluded.at, days = excluded.days, topics = excluded.topics,
       jitter_seconds = excluded.jitter_seconds, next_run_at = excluded.next_run_at, due_at = excluded.due_at,
       paused = false, paused_until = null, off_at = null, off_reason = null, updated_at = excluded.updated_at
     ${RETURNING}`,
    [tenant, channel, creator, tz, at, daysMask(days), topics, jitterSeconds, now],
  );
  if (!row) throw new Error('An insert that returns its row returned none');
  return row;
}

/** @returns whether there was one */
export async function unsubscribe(sql: Sql, { tenant, channel }: Place): Promise<boolean> {
  const text = 'delete from tip_sub where tenant = $1 and channel = $2 returning 1 as gone';
  return (await sql.query(z.unknown(), text, [tenant, channel])).length > 0;
}

export function findSubscription(sql: Sql, { tenant, channel }: Place): Promise<Subscription | undefined> {
  const text = `select ${subscriptionColumns('tip_sub')} from tip_sub where tenant = $1 and channel = $2`;
  return queryOne(sql, SubscriptionRow, text, [tenant, channel]);
}

/** All that this person set up, oldest first. */
export function subscriptionsOf(sql: Sql, tenant: string, creator: string): Promise<Subscription[]> {
  const text = `select ${subscriptionColumns('tip_sub')} from tip_sub where tenant = $1 and creator = $2 order by created_at, channel`;
  return sql.query(SubscriptionRow, text, [tenant, creator]);
}

/**
 * No tips before that day, or until resumed. What is off stays off.
 * @returns undefined if there is nothing to pause
 */
export function pause(sql: Sql, place: Place, until: string | null, now: Date): Promise<Subscription | undefined> {
  return queryOne(
    sql,
    SubscriptionRow,
    `update tip_sub set paused = true, paused_until = $3::date, next_run_at = run, due_at = run + make_interval(secs => jitter_seconds), updated_at = $4::timestamptz
     from (
       select first_run(tenant, channel, tz, at, days,
         greatest($4::timestamptz, $3::date::timestamp at time zone tz - interval '1 microsecond')) as run
       from tip_sub where tenant = $1 and channel = $2 and $3::date is not null
       union all select null where $3::date is null
     ) as next
     where tenant = $1 and channel = $2 and off_at is null
     ${RETURNING}`,
    [place.tenant, place.channel, until, now],
  );
}

/**
 * Ends a pause, or tries again where Slack refused.
 * @returns undefined if there is nothing to resume
 */
export function resume(sql: Sql, { tenant, channel }: Place, now: Date): Promise<Subscription | undefined> {
  return queryOne(
    sql,
    SubscriptionRow,
    `update tip_sub set paused = false, paused_until = null, off_at = null, off_reason = null,
       next_run_at = run, due_at = run + make_interval(secs => jitter_seconds), updated_at = $3::timestamptz
     from (
       select first_run(tenant, channel, tz, at, days, $3::timestamptz) as run
       from tip_sub where tenant = $1 and channel = $2
     ) as next
     where tenant = $1 and channel = $2
     ${RETURNING}`,
    [tenant, channel, now],
  );
}
