import { z } from 'zod';
import type { Sql } from './database.js';
import type { Subscription } from './subscriptions.js';
import { daysMask } from './weekdays.js';

/** Puts a channel's subscription back as it was, where a change to it came to nothing. */
export async function restore(sql: Sql, before: Subscription): Promise<void> {
  const { tenant, channel, creator, tz, at, days, topics, status } = before;
  const paused = status.kind === 'paused' ? status : undefined;
  const off = status.kind === 'off' ? status : undefined;
  await sql.query(
    z.unknown(),
    `update tip_sub set creator = $3, tz = $4, at = $5::time, days = $6::int, topics = $7::text[], paused = $8::boolean,
       paused_until = $9::date, off_at = $10::timestamptz, off_reason = $11, next_run_at = $12::timestamptz,
       due_at = $12::timestamptz + make_interval(secs => jitter_seconds)
     where tenant = $1 and channel = $2`,
    [
      tenant,
      channel,
      creator,
      tz,
      at,
      daysMask(days),
      topics,
      paused !== undefined,
      paused?.until ?? null,
      off?.at ?? null,
      off?.reason ?? null,
      'nextRunAt' in status ? status.nextRunAt : null,
    ],
  );
}
