import { z } from 'zod';
import type { Sql } from './database.js';

/** So many are offered again on App Home. */
const KEPT = 10;

/** Remembers what a person asked, for that person's own list; the oldest make room. */
export async function rememberQuestion(
  sql: Sql,
  tenant: string,
  asker: string,
  question: string,
  now: Date,
): Promise<void> {
  await sql.query(
    z.unknown(),
    `with crowded_out as (
       delete from recent where tenant = $1 and asker = $2 and question in (
         select question from recent where tenant = $1 and asker = $2 and question <> $3
         order by asked_at desc, question offset ${KEPT - 1}
       )
     )
     insert into recent (tenant, asker, question, asked_at) values ($1, $2, $3, $4::timestamptz)
     on conflict (tenant, asker, question) do update set asked_at = excluded.asked_at`,
    [tenant, asker, question, now],
  );
}

/** The latest first. */
export async function recentQuestions(sql: Sql, tenant: string, asker: string): Promise<string[]> {
  const rows = await sql.query(
    z.object({ question: z.string() }),
    `select question from recent where tenant = $1 and asker = $2 order by asked_at desc, question limit ${KEPT}`,
    [tenant, asker],
  );
  return rows.map(({ question }) => question);
}

/** For a person who wants to be forgotten. */
export async function forgetQuestions(sql: Sql, tenant: string, asker: string): Promise<void> {
  await sql.query(z.unknown(), 'delete from recent where tenant = $1 and asker = $2', [tenant, asker]);
}
