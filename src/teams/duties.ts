import type { Catalog } from '../catalog/catalog.js';
import { LAYER_IDS, type LayerId } from '../catalog/schema.js';
import { scopeName, scopeText } from './scope.js';
import type { Scope, Team, TeamBook } from './team-book.js';

/** What there is to know, and whose it is here. */
export interface Ownership {
  readonly catalog: Catalog;
  readonly teams: TeamBook;
}

export interface LayerName {
  readonly id: LayerId;
  readonly title: string;
}

/** The layers that a team holds within one scope. */
export interface Duty {
  readonly scope: Scope;
  /** "everything", "AWS", "Amazon RDS". */
  readonly scopeName: string;
  readonly layers: readonly LayerName[];
}

const WIDEST_FIRST: readonly Scope['of'][] = ['everything', 'provider', 'kind', 'service'];

/** Everything that a team holds, by scope: the widest first, then by name; layers in their usual order. */
export function dutiesOf({ catalog, teams }: Ownership, team: Team): readonly Duty[] {
  const own = teams.holdings.filter((holding) => holding.team === team.id);
  const scopes = new Map(own.map(({ scope }) => [scopeText(scope), scope]));
  return [...scopes]
    .map(([text, scope]) => ({
      scope,
      scopeName: scopeName(catalog, scope),
      layers: layerNames(
        catalog,
        own.filter((holding) => scopeText(holding.scope) === text).map(({ layer }) => layer),
      ),
    }))
    .sort(
      (one, other) =>
        WIDEST_FIRST.indexOf(one.scope.of) - WIDEST_FIRST.indexOf(other.scope.of) ||
        one.scopeName.localeCompare(other.scopeName),
    );
}

/** In the order in which layers are shown. */
export function layerNames(catalog: Catalog, layers: readonly LayerId[]): LayerName[] {
  return LAYER_IDS.filter((id) => layers.includes(id)).map((id) => ({ id, title: catalog.layers[id].title }));
}
