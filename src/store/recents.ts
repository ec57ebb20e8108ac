import { z } from 'zod';
import type { Database, Sql } from './database.js';

/** So many are offered again on App Home. */
const KEPT = 10;

/** A question, for the list of the person who asked it. */
export interface Asked {
  readonly tenant: string;
  readonly asker: string;
  readonly question: string;
  readonly askedAt: Date;
}

/** Remembers what people asked, each for their own list; the oldest make room. */
export async function rememberQuestions(database: Database, asked: readonly Asked[]): Promise<void> {
  const tenants = asked.map(({ tenant }) => tenant);
  const askers = asked.map(({ asker }) => asker);
  const questions = asked.map(({ question }) => question);
  const times = asked.map(({ askedAt }) => askedAt);
  await database.transaction(async (sql) => {
    await sql.query(
      z.unknown(),
      `insert into recent (tenant, asker, question, asked_at)
       select tenant, asker, question, max(asked_at)
       from unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[]) as asked (tenant, asker, question, asked_at)
       group by tenant, asker, question order by tenant, asker, question
       on conflict (tenant, asker, question) do update set asked_at = greatest(recent.asked_at, excluded.asked_at)`,
      [tenants, askers, questions, times],
    );
    await sql.query(
      z.unknown(),
      `delete from recent using (
         select tenant, asker, question,
           row_number() over (partition by tenant, asker order by asked_at desc, question) as place
         from recent where (tenant, asker) in (select * from unnest($1::text[], $2::text[]))
       ) as ranked
       where ranked.place > ${KEPT}
         and (recent.tenant, recent.asker, recent.question) = (ranked.tenant, ranked.asker, ranked.question)`,
      [tenants, askers],
    );
  });
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
