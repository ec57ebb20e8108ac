import { z } from 'zod';
import type { Sql } from './database.js';

/** How often people called the answer to a question right or wrong. Who did is not kept. */
export async function countRight(sql: Sql, tenant: string, question: string, now: Date): Promise<void> {
  await sql.query(
    z.unknown(),
    `insert into feedback (tenant, question, right_times, wrong_times, last_at) values ($1, $2, 1, 0, $3::timestamptz)
     on conflict (tenant, question) do update set
       right_times = feedback.right_times + 1, last_at = excluded.last_at`,
    [tenant, question, now],
  );
}

/** What somebody says of an answer that is wrong, and never who. */
export interface WrongNote {
  readonly tenant: string;
  /** Of the form: one that is sent twice counts once. */
  readonly id: string;
  readonly question: string;
  readonly note: string;
  /** Where it is written. */
  readonly source: string | null;
}

export async function noteWrong(sql: Sql, { tenant, id, question, note, source }: WrongNote, now: Date): Promise<void> {
  await sql.query(
    z.unknown(),
    `with noted as (
       insert into feedback_note (tenant, id, question, note, source, noted_at)
       values ($1, $2, $3, $4, $5, $6::timestamptz) on conflict (tenant, id) do nothing returning question
     )
     insert into feedback (tenant, question, right_times, wrong_times, last_at)
     select $1, question, 0, 1, $6::timestamptz from noted
     on conflict (tenant, question) do update set
       wrong_times = feedback.wrong_times + 1, last_at = excluded.last_at`,
    [tenant, id, question, note, source, now],
  );
}

const Judged = z.object({
  question: z.string(),
  wrong: z.number(),
  right: z.number(),
  notes: z.array(z.object({ note: z.string(), source: z.string().nullable() })),
});
export type Judged = z.infer<typeof Judged>;

/** So many are read of each question; the latest say what is wrong with the answer of today. */
const NOTES = 10;

/** Over all workspaces, for whoever runs the app: those most often called wrong first, each with what was said. */
export function listWrong(sql: Sql, limit: number): Promise<Judged[]> {
  return sql.query(
    Judged,
    `select question, sum(wrong_times)::int as wrong, sum(right_times)::int as right,
       (select coalesce(json_agg(json_build_object('note', note, 'source', source)), '[]'::json) from (
          select note, source from feedback_note where question = feedback.question
          order by noted_at desc, id limit ${NOTES}
        ) latest) as notes
     from feedback group by question having sum(wrong_times) > 0
     order by sum(wrong_times) desc, max(last_at) desc, question limit $1`,
    [limit],
  );
}
