import { z } from 'zod';
import type { Sql } from './database.js';

/** Which layer, of one service or (null) of all. */
export interface TeamPlace {
  readonly tenant: string;
  readonly layer: string;
  readonly subject: string | null;
}

const Team = z.object({
  layer: z.string(),
  subject: z.string().nullable(),
  name: z.string(),
  changedBy: z.string(),
  changedAt: z.date(),
});
/** The internal team that holds our half of a layer. */
export type Team = z.infer<typeof Team>;

const TeamChange = z.object({
  layer: z.string(),
  subject: z.string().nullable(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  changedBy: z.string(),
  changedAt: z.date(),
});
/** Who changed what, and when. */
export type TeamChange = z.infer<typeof TeamChange>;

export function teams(sql: Sql, tenant: string): Promise<Team[]> {
  return sql.query(
    Team,
    `select layer, nullif(subject, '') as subject, name, changed_by as "changedBy", changed_at as "changedAt"
     from team where tenant = $1 order by layer, team.subject`,
    [tenant],
  );
}

/** Names the team, and notes who did so: one statement, so that the two agree. */
export async function setTeam(sql: Sql, place: TeamPlace, name: string, by: string, now: Date): Promise<void> {
  await sql.query(
    z.unknown(),
    `with before as (select name from team where tenant = $1 and layer = $2 and subject = $3),
     named as (
       insert into team (tenant, layer, subject, name, changed_by, changed_at)
       values ($1, $2, $3, $4, $5, $6::timestamptz)
       on conflict (tenant, layer, subject) do update
         set name = excluded.name, changed_by = excluded.changed_by, changed_at = excluded.changed_at
         where team.name <> excluded.name
       returning name
     )
     insert into team_change (tenant, layer, subject, before, after, changed_by, changed_at)
     select $1, $2, $3, (select name from before), name, $5, $6::timestamptz from named`,
    [place.tenant, place.layer, place.subject ?? '', name, by, now],
  );
}

/** @returns whether there was one */
export async function removeTeam(sql: Sql, place: TeamPlace, by: string, now: Date): Promise<boolean> {
  const noted = await sql.query(
    z.unknown(),
    `with removed as (delete from team where tenant = $1 and layer = $2 and subject = $3 returning name)
     insert into team_change (tenant, layer, subject, before, after, changed_by, changed_at)
     select $1, $2, $3, name, null, $4, $5::timestamptz from removed returning id`,
    [place.tenant, place.layer, place.subject ?? '', by, now],
  );
  return noted.length > 0;
}

/** The latest first. */
export function teamChanges(sql: Sql, tenant: string, limit: number): Promise<TeamChange[]> {
  return sql.query(
    TeamChange,
    `select layer, nullif(subject, '') as subject, before, after, changed_by as "changedBy", changed_at as "changedAt"
     from team_change where tenant = $1 order by changed_at desc, id limit $2`,
    [tenant, limit],
  );
}
