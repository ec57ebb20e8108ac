import { LayerId } from '../catalog/schema.js';
import type { Sql } from '../store/database.js';
import { type TeamRow, teamRows } from '../store/teams.js';
import { readDetails } from './details.js';
import { ordered } from './edit.js';
import { scopeOf, scopeText } from './scope.js';
import type { Holding, TeamBook } from './team-book.js';

/** Who holds what in a workspace, as it is kept. */
export const keptBook = async (sql: Sql, tenant: string): Promise<TeamBook> => bookOf(await teamRows(sql, tenant));

/** A layer that is no more is left out, and so is a detail that could not have been entered. */
export function bookOf(rows: readonly TeamRow[]): TeamBook {
  return ordered({
    teams: rows.map(({ id, name, userGroup, channel, runbook }) => ({
      ...readDetails({ name, userGroup: userGroup ?? '', channel: channel ?? '', runbook: runbook ?? '' }).details,
      id,
    })),
    holdings: rows.flatMap(({ id, holds }) =>
      holds.flatMap(({ layer, scope }): Holding[] => {
        const known = { layer: LayerId.safeParse(layer).data, scope: scopeOf(scope) };
        return known.layer && known.scope ? [{ team: id, layer: known.layer, scope: known.scope }] : [];
      }),
    ),
  });
}

export const rowsOf = ({ teams, holdings }: TeamBook): TeamRow[] =>
  teams.map((team) => ({
    ...team,
    holds: holdings
      .filter((holding) => holding.team === team.id)
      .map(({ layer, scope }) => ({ layer, scope: scopeText(scope) })),
  }));
