import { z } from 'zod';
import { queryOne, type Sql } from './database.js';

/** A tip that could not be sent within so many hours of its time is skipped: yesterday's tip helps nobody today. */
export const LATE_HOURS = 6;

export interface Take {
  readonly limit: number;
  /** A row whose job came to nothing by then needs another one. */
  readonly wakeAt: Date;
}

export interface DueBatch {
  /** How many subscriptions were due, at most as many as asked for. */
  readonly due: number;
  /** The new rows of the ledger that wait to be sent. */
  readonly ids: readonly string[];
}

const DueRow = z.object({ due: z.number(), ids: z.array(z.string()) });

/**
 * Takes subscriptions that are due, writes each into the ledger and moves it on to its next run: one statement, so
 * that a crash leaves all of it or nothing, and replicas that run it at the same time take different rows.
 * After a long sleep only the last missed run can still be in time, so it moves on to that one first.
 */
export async function claimDue(sql: Sql, now: Date, { limit, wakeAt }: Take): Promise<DueBatch> {
  const batch = await queryOne(
    sql,
    DueRow,
    `with due as (
       select tenant, channel, next_run_at as was from tip_sub
       where due_at <= $1::timestamptz order by due_at limit $2 for update skip locked
     ), moved as (
       update tip_sub s set (next_run_at, due_at) = (
           select run, run + make_interval(secs => s.jitter_seconds)
           from next_run(greatest(due.was, $1::timestamptz - interval '${LATE_HOURS} hours'), s.tz, s.at, s.days) as run
         ), paused = false, paused_until = null
       from due where (s.tenant, s.channel) = (due.tenant, due.channel)
       returning s.tenant, s.channel, due.was, (due.was at time zone s.tz)::date as day
     ), fresh as (
       insert into tip_send (tenant, channel, day, state, error, due_at, ready_at, wake_at, created_at, updated_at)
       select tenant, channel, day, case when late then 'skipped' else 'queued' end, case when late then 'late' end,
         was, $1, $3::timestamptz, $1, $1
       from moved, lateral (select was < $1::timestamptz - interval '${LATE_HOURS} hours' as late) as judged
       on conflict (tenant, channel, day) do nothing
       returning id, state
     )
     select (select count(*)::int from due) as due,
       (select coalesce(array_agg(id::text), '{}') from fresh where state = 'queued') as ids`,
    [now, limit, wakeAt],
  );
  return batch ?? { due: 0, ids: [] };
}

/**
 * Takes rows that need a new job: a retry whose time has come, or a job that was lost because the process died between
 * writing the row and queueing its job, or while sending.
 */
export async function claimAwake(sql: Sql, now: Date, { limit, wakeAt }: Take): Promise<string[]> {
  const rows = await sql.query(
    z.object({ id: z.string() }),
    `update tip_send set wake_at = $2::timestamptz where id in (
       select id from tip_send where state in ('queued', 'sending') and wake_at <= $1::timestamptz
       order by wake_at limit $3 for update skip locked
     ) returning id::text`,
    [now, wakeAt, limit],
  );
  return rows.map(({ id }) => id);
}
