import { LAYER_IDS, type LayerId } from '../../src/catalog/schema.js';
import { scopeOf } from '../../src/teams/scope.js';
import type { Holding, Team, TeamBook } from '../../src/teams/team-book.js';

export const team = (name: string, details: Partial<Team> = {}): Team => ({
  id: name.toLowerCase().replace(/[^a-z]+/g, '-'),
  name,
  userGroup: null,
  channel: null,
  runbook: null,
  ...details,
});

/** "os everything", "backup aws/rds". */
export function holding(of: Team, place: string): Holding {
  const [layer, scope = ''] = place.split(' ');
  const known = { layer: LAYER_IDS.find((id): id is LayerId => id === layer), scope: scopeOf(scope) };
  if (!known.layer || !known.scope) throw new Error(`${place} is no layer and scope`);
  return { team: of.id, layer: known.layer, scope: known.scope };
}

export const platform = team('Platform', {
  userGroup: '@platform',
  channel: 'C0INCIDENT1',
  runbook: 'https://runbooks.example.com/platform?a=1&b=2',
});
export const data = team('Data & Storage');
export const security = team('Security');

/** Three teams, as many workspaces have them. */
export const book: TeamBook = {
  teams: [data, platform, security],
  holdings: [
    holding(data, 'backup everything'),
    holding(data, 'runtime kind/managed-relational-database'),
    holding(platform, 'os aws'),
    holding(platform, 'os everything'),
    holding(platform, 'runtime everything'),
    holding(security, 'backup aws/rds'),
    holding(security, 'identity everything'),
  ],
};
