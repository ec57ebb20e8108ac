import { z } from 'zod';
import type { Sql } from './database.js';
import type { Place } from './subscriptions.js';

const SentTip = z.object({
  day: z.string(),
  state: z.enum(['queued', 'sending', 'sent', 'failed', 'skipped', 'unknown']),
  dueAt: z.date(),
  tip: z.string().nullable(),
  ts: z.string().nullable(),
  error: z.string().nullable(),
});

/** What became of a channel's tip on one day; `unknown` may not have arrived. */
export type SentTip = z.infer<typeof SentTip>;

/** The channel's last tips, the latest first. */
export function sentTips(sql: Sql, { tenant, channel }: Place, limit: number): Promise<SentTip[]> {
  return sql.query(
    SentTip,
    `select day::text, state, due_at as "dueAt", tip, ts, error from tip_send
     where tenant = $1 and channel = $2 order by day desc limit $3`,
    [tenant, channel, limit],
  );
}

/** Whether any tip waits to be sent, or is being sent, at that moment. */
export async function areTipsUnderWay(sql: Sql, now: Date): Promise<boolean> {
  const text = `select 1 as open from tip_send
    where state = 'queued' and ready_at <= $1::timestamptz or state = 'sending' limit 1`;
  return (await sql.query(z.unknown(), text, [now])).length > 0;
}
