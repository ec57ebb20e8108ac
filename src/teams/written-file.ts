import type { LayerId } from '../catalog/schema.js';
import type { WrittenTeam } from './edit.js';
import { scopeText } from './scope.js';
import type { TeamBook } from './team-book.js';

/** The teams of a book as a file has them: each with all that it holds. */
export function writtenTeams({ teams, holdings }: TeamBook): WrittenTeam[] {
  return teams.map(({ id, ...details }) => ({
    ...details,
    holds: holdings.filter(({ team }) => team === id).map(({ layer, scope }) => ({ layer, scope })),
  }));
}

/** What a team holds, by scope, in words that a file has. */
export function layersByScope({ holds }: WrittenTeam): Map<string, LayerId[]> {
  const byScope = new Map<string, LayerId[]>();
  for (const { layer, scope } of holds) {
    const text = scopeText(scope);
    byScope.set(text, [...(byScope.get(text) ?? []), layer]);
  }
  return byScope;
}
