import { z } from 'zod';
import type { Sql } from './database.js';

/** The questions that people of a workspace asked of late, each once, and not who asked them. */
export async function askedQuestions(sql: Sql, tenant: string): Promise<string[]> {
  const text = 'select distinct question from recent where tenant = $1 order by question';
  return (await sql.query(z.object({ question: z.string() }), text, [tenant])).map(({ question }) => question);
}
