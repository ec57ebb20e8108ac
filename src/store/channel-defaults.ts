import { z } from 'zod';
import { queryOne, type Sql } from './database.js';
import type { Place } from './subscriptions.js';

const ChannelDefault = z.object({ provider: z.string(), changedBy: z.string(), changedAt: z.date() });

/** The provider that a channel means where it names none; 'none' where somebody took it back. */
export type ChannelDefault = z.infer<typeof ChannelDefault>;

export function channelDefault(sql: Sql, { tenant, channel }: Place): Promise<ChannelDefault | undefined> {
  return queryOne(
    sql,
    ChannelDefault,
    `select provider, changed_by as "changedBy", changed_at as "changedAt"
     from channel_default where tenant = $1 and channel = $2`,
    [tenant, channel],
  );
}

export async function setChannelDefault(
  sql: Sql,
  { tenant, channel }: Place,
  provider: string,
  by: string,
  now: Date,
): Promise<void> {
  await sql.query(
    z.unknown(),
    `insert into channel_default (tenant, channel, provider, changed_by, changed_at)
     values ($1, $2, $3, $4, $5::timestamptz)
     on conflict (tenant, channel) do update
       set provider = excluded.provider, changed_by = excluded.changed_by, changed_at = excluded.changed_at`,
    [tenant, channel, provider, by, now],
  );
}
