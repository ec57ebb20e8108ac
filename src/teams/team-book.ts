import type { Catalog, ServiceId, SubjectId } from '../catalog/catalog.js';
import { findService } from '../catalog/resolve.js';
import type { LayerId, ProviderId } from '../catalog/schema.js';

/** An internal team that holds our half of some layers. */
export interface Team {
  readonly id: string;
  /** Text, never a ping: it is escaped wherever it is shown. */
  readonly name: string;
  /** A Slack user group as text, never a ping: its handle "@platform", or its id where nobody could tell the handle. */
  readonly userGroup: string | null;
  /** The id of the channel where the team can be reached. */
  readonly channel: string | null;
  /** The https address of the team's runbook. */
  readonly runbook: string | null;
}

/** What a holding covers. */
export type Scope =
  | { readonly of: 'everything' }
  | { readonly of: 'provider'; readonly provider: ProviderId }
  | { readonly of: 'kind'; readonly kind: string }
  | { readonly of: 'service'; readonly service: ServiceId };

/** A team holds our half of a layer within a scope. */
export interface Holding {
  readonly team: Team['id'];
  readonly layer: LayerId;
  readonly scope: Scope;
}

/** Who holds what in one workspace. Never shown to another. */
export interface TeamBook {
  readonly teams: readonly Team[];
  readonly holdings: readonly Holding[];
}

export const NO_TEAMS: TeamBook = { teams: [], holdings: [] };

/** The team that holds our half of a layer of a subject; the most specific holding wins: service, kind, provider. */
export function holderOf(catalog: Catalog, book: TeamBook, subject: SubjectId, layer: LayerId): Team | null {
  const [first] = book.holdings
    .filter((holding) => holding.layer === layer)
    .map(({ team, scope }) => ({ team, nearness: nearness(catalog, subject, scope) }))
    .filter(({ nearness }) => nearness > 0)
    .sort((one, other) => other.nearness - one.nearness);
  return book.teams.find(({ id }) => id === first?.team) ?? null;
}

/** How closely a scope fits a subject; 0: not at all. A holding of a service covers the modes that have none of their own. */
function nearness(catalog: Catalog, subject: SubjectId, scope: Scope): number {
  const service = findService(catalog, subject);
  switch (scope.of) {
    case 'service':
      if (scope.service === subject) return 5;
      return service?.modeOf === scope.service ? 4 : 0;
    case 'kind':
      return service?.kind === scope.kind ? 3 : 0;
    case 'provider':
      return service?.provider === scope.provider ? 2 : 0;
    case 'everything':
      return 1;
  }
}
