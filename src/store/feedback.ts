import { z } from 'zod';
import type { Sql } from './database.js';

const Feedback = z.object({ question: z.string(), right: z.number(), wrong: z.number(), lastAt: z.date() });

/** How often people called the answer to a question right or wrong. Who did is not kept. */
export type Feedback = z.infer<typeof Feedback>;

export async function countFeedback(
  sql: Sql,
  tenant: string,
  question: string,
  verdict: 'right' | 'wrong',
  now: Date,
): Promise<void> {
  await sql.query(
    z.unknown(),
    `insert into feedback (tenant, question, right_times, wrong_times, last_at)
     values ($1, $2, $3::int, $4::int, $5::timestamptz)
     on conflict (tenant, question) do update set
       right_times = feedback.right_times + excluded.right_times,
       wrong_times = feedback.wrong_times + excluded.wrong_times, last_at = excluded.last_at`,
    [tenant, question, verdict === 'right' ? 1 : 0, verdict === 'wrong' ? 1 : 0, now],
  );
}

/** Those most often called wrong first. */
export function feedback(sql: Sql, tenant: string, limit: number): Promise<Feedback[]> {
  return sql.query(
    Feedback,
    `select question, right_times as right, wrong_times as wrong, last_at as "lastAt" from feedback
     where tenant = $1 order by wrong_times desc, right_times desc, question limit $2`,
    [tenant, limit],
  );
}
