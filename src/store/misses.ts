import { z } from 'zod';
import type { Sql } from './database.js';

const Miss = z.object({ question: z.string(), times: z.number(), firstAt: z.date(), lastAt: z.date() });

/** A question that found no answer. Who asked is not kept. */
export type Miss = z.infer<typeof Miss>;

/** Counts it, by its text as the question parser normalises it. */
export async function countMiss(sql: Sql, tenant: string, question: string, now: Date): Promise<void> {
  await sql.query(
    z.unknown(),
    `insert into miss (tenant, question, times, first_at, last_at) values ($1, $2, 1, $3::timestamptz, $3::timestamptz)
     on conflict (tenant, question) do update set times = miss.times + 1, last_at = excluded.last_at`,
    [tenant, question, now],
  );
}

/** The most frequent first. */
export function misses(sql: Sql, tenant: string, limit: number): Promise<Miss[]> {
  return sql.query(
    Miss,
    `select question, times, first_at as "firstAt", last_at as "lastAt" from miss
     where tenant = $1 order by times desc, last_at desc, question limit $2`,
    [tenant, limit],
  );
}

const Total = z.object({ question: z.string(), times: z.number() });

/** Over all workspaces, for whoever runs the app: the most frequent first. */
export function listMisses(sql: Sql, limit: number): Promise<z.infer<typeof Total>[]> {
  return sql.query(
    Total,
    `select question, sum(times)::int as times from miss
     group by question order by sum(times) desc, max(last_at) desc, question limit $1`,
    [limit],
  );
}
