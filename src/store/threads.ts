import { z } from 'zod';
import { queryOne, type Sql } from './database.js';

export interface ThreadPlace {
  readonly tenant: string;
  readonly channel: string;
  readonly threadTs: string;
}

const Topic = z.object({ subjects: z.array(z.string()), layers: z.array(z.string()) });

/** What a thread was about: ids only, and never what anybody wrote. */
export interface ThreadTopic {
  readonly subjects: readonly string[];
  readonly layers: readonly string[];
}

const KEPT_DAYS = 30;

export async function rememberThread(sql: Sql, place: ThreadPlace, topic: ThreadTopic, now: Date): Promise<void> {
  await sql.query(
    z.unknown(),
    `insert into thread (tenant, channel, thread_ts, subjects, layers, updated_at)
     values ($1, $2, $3, $4::text[], $5::text[], $6::timestamptz)
     on conflict (tenant, channel, thread_ts) do update
       set subjects = excluded.subjects, layers = excluded.layers, updated_at = excluded.updated_at`,
    [place.tenant, place.channel, place.threadTs, topic.subjects, topic.layers, now],
  );
}

export function recallThread(sql: Sql, place: ThreadPlace, now: Date): Promise<ThreadTopic | undefined> {
  return queryOne(
    sql,
    Topic,
    `select subjects, layers from thread
     where tenant = $1 and channel = $2 and thread_ts = $3
       and updated_at > $4::timestamptz - interval '${KEPT_DAYS} days'`,
    [place.tenant, place.channel, place.threadTs, now],
  );
}

export async function purgeThreads(sql: Sql, now: Date): Promise<void> {
  const text = `delete from thread where updated_at <= $1::timestamptz - interval '${KEPT_DAYS} days'`;
  await sql.query(z.unknown(), text, [now]);
}
