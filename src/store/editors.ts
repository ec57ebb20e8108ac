import { z } from 'zod';
import type { Sql } from './database.js';

/** Whom a workspace's admins have named to edit its teams. */
export async function editorsOf(sql: Sql, tenant: string): Promise<string[]> {
  const text = 'select editor from team_editor where tenant = $1 order by editor';
  return (await sql.query(z.object({ editor: z.string() }), text, [tenant])).map(({ editor }) => editor);
}

/** @returns whether that is new */
export async function addEditor(sql: Sql, tenant: string, editor: string): Promise<boolean> {
  const text = 'insert into team_editor (tenant, editor) values ($1, $2) on conflict do nothing returning 1 as made';
  return (await sql.query(z.unknown(), text, [tenant, editor])).length > 0;
}

/** @returns whether there was one */
export async function removeEditor(sql: Sql, tenant: string, editor: string): Promise<boolean> {
  const text = 'delete from team_editor where tenant = $1 and editor = $2 returning 1 as gone';
  return (await sql.query(z.unknown(), text, [tenant, editor])).length > 0;
}
