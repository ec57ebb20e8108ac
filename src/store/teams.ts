import { z } from 'zod';
import type { Sql } from './database.js';

const TeamRow = z.object({
  id: z.string(),
  name: z.string(),
  userGroup: z.string().nullable(),
  channel: z.string().nullable(),
  runbook: z.string().nullable(),
  holds: z.array(z.object({ layer: z.string(), scope: z.string() })),
});
/** An internal team, and the layers of ours that it holds. */
export type TeamRow = z.infer<typeof TeamRow>;

export function teamRows(sql: Sql, tenant: string): Promise<TeamRow[]> {
  return sql.query(
    TeamRow,
    `select id, name, user_group as "userGroup", channel, runbook, coalesce((
       select jsonb_agg(jsonb_build_object('layer', layer, 'scope', scope) order by scope, layer)
       from holding where holding.tenant = team.tenant and holding.team = team.id
     ), '[]') as holds
     from team where tenant = $1 order by lower(name), id`,
    [tenant],
  );
}

/** Until the transaction ends, nobody else changes this workspace's teams: who changes next sees what was changed. */
export async function lockTeams(sql: Sql, tenant: string): Promise<void> {
  await sql.query(z.unknown(), `select pg_advisory_xact_lock(hashtext('teams ' || $1))`, [tenant]);
}

/** Takes the place of all that was there. */
export async function replaceTeams(sql: Sql, tenant: string, teams: readonly TeamRow[]): Promise<void> {
  await sql.query(z.unknown(), 'delete from holding where tenant = $1', [tenant]);
  await sql.query(z.unknown(), 'delete from team where tenant = $1', [tenant]);
  await sql.query(
    z.unknown(),
    `insert into team (tenant, id, name, user_group, channel, runbook)
     select $1, id, name, "userGroup", channel, runbook
     from jsonb_to_recordset($2::jsonb) as t(id text, name text, "userGroup" text, channel text, runbook text)`,
    [tenant, JSON.stringify(teams.map(({ holds, ...team }) => team))],
  );
  await sql.query(
    z.unknown(),
    `insert into holding (tenant, team, layer, scope)
     select $1, team, layer, scope from jsonb_to_recordset($2::jsonb) as h(team text, layer text, scope text)`,
    [tenant, JSON.stringify(teams.flatMap(({ id, holds }) => holds.map((holding) => ({ team: id, ...holding }))))],
  );
}

const NewChange = z.object({
  about: z.string(),
  of: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
type NewChange = Readonly<z.infer<typeof NewChange>>;

const KeptChange = NewChange.extend({ changedBy: z.string(), changedAt: z.date() });
/** Who changed what, and when. */
export type KeptChange = z.infer<typeof KeptChange>;

export async function noteTeamChanges(
  sql: Sql,
  tenant: string,
  changes: readonly NewChange[],
  by: string,
  now: Date,
): Promise<void> {
  await sql.query(
    z.unknown(),
    `insert into team_change (tenant, about, name, before, after, changed_by, changed_at)
     select $1, about, "of", before, after, $3, $4::timestamptz
     from jsonb_to_recordset($2::jsonb) as c(about text, "of" text, before text, after text)`,
    [tenant, JSON.stringify(changes), by, now],
  );
}

/** The latest first. */
export function teamChanges(sql: Sql, tenant: string, limit: number): Promise<KeptChange[]> {
  return sql.query(
    KeptChange,
    `select about, name as "of", before, after, changed_by as "changedBy", changed_at as "changedAt"
     from team_change where tenant = $1 order by id desc limit $2`,
    [tenant, limit],
  );
}
