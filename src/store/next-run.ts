import { z } from 'zod';
import { queryOne, type Sql } from './database.js';
import type { Schedule } from './subscriptions.js';
import { daysMask } from './weekdays.js';

/** When a schedule runs next after that moment. The database works it out, as it does for every tip. */
export async function nextRun(sql: Sql, { tz, at, days }: Schedule, after: Date): Promise<Date | null> {
  const text = 'select next_run($1::timestamptz, $2, $3::time, $4::int) as run';
  const row = z.object({ run: z.date().nullable() });
  return (await queryOne(sql, row, text, [after, tz, at, daysMask(days)]))?.run ?? null;
}

/** Whether the database knows that name of a time zone; abbreviations such as PST do not count. */
export async function knowsZone(sql: Sql, tz: string): Promise<boolean> {
  if (!/^(?:[A-Z][\w+-]*\/[\w/+-]+|UTC)$/.test(tz)) return false;
  const text = 'select 1 as known from pg_timezone_names where name = $1';
  return (await sql.query(z.unknown(), text, [tz])).length > 0;
}
