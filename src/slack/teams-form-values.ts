import { randomUUID } from 'node:crypto';
import type { Catalog } from '../catalog/catalog.js';
import { LAYER_IDS, type LayerId } from '../catalog/schema.js';
import { scopeOf, scopeText } from '../teams/scope.js';
import type { Scope, Team, TeamBook } from '../teams/team-book.js';
import { filledIn } from './teams-form-filled.js';
import type { FormMemory } from './views/teams-form.js';
import type { TeamsFormValues } from './views/teams-form-inputs.js';

/** What the form is opened with. */
export interface Preset {
  readonly team: Team | null;
  /** Of a new team. */
  readonly name: string;
  readonly layers?: readonly LayerId[];
  readonly scope?: Scope | undefined;
}

const EVERYTHING: Scope = { of: 'everything' };

export function formValues(book: TeamBook, preset: Preset, canPickGroup: boolean): TeamsFormValues {
  const team = book.teams.find(({ id }) => id === preset.team?.id) ?? newTeam(preset.name);
  const scope = preset.scope ?? usualScope(book, team);
  const wanted = preset.layers ?? [];
  const layers = inOrder([...held(book, team, scope), ...wanted]);
  return { teams: book.teams, team, scopeOf: scope.of, scope, layers, wanted, canPickGroup };
}

/** Its id is made when the form opens: sent twice, it is the same team. */
const newTeam = (name: string): Team => ({
  id: randomUUID().slice(0, 8),
  name,
  userGroup: null,
  channel: null,
  runbook: null,
});

/** Where a team holds the most layers. */
function usualScope({ teams, holdings }: TeamBook, team: Team): Scope {
  const counts = new Map<string, number>();
  for (const { team: holder, scope } of holdings) {
    if (holder === team.id) counts.set(scopeText(scope), (counts.get(scopeText(scope)) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return (most && teams.includes(team) && scopeOf(most[0])) || EVERYTHING;
}

const held = ({ holdings }: TeamBook, team: Team, scope: Scope | null): LayerId[] =>
  holdings
    .filter((holding) => holding.team === team.id && scope !== null && scopeText(holding.scope) === scopeText(scope))
    .map(({ layer }) => layer);

const inOrder = (layers: readonly LayerId[]): LayerId[] => LAYER_IDS.filter((id) => layers.includes(id));

/** The form after a choice in it: another team brings its own values, another scope the layers that are held there. */
export function changedForm(catalog: Catalog, book: TeamBook, memory: FormMemory, state: unknown): TeamsFormValues {
  const { team: choice, layers, scopeOf, scope } = filledIn(catalog, state);
  const { wanted, canPickGroup } = memory;
  if (choice !== undefined && choice !== memory.team) {
    const other = book.teams.find(({ id }) => id === choice) ?? null;
    return formValues(book, { team: other, name: '', layers: wanted }, canPickGroup);
  }
  const team = book.teams.find(({ id }) => id === memory.team) ?? { ...newTeam(''), id: memory.team };
  const before = held(book, team, scopeFrom(memory));
  const added = layers.filter((layer) => !before.includes(layer));
  return {
    teams: book.teams,
    team,
    scopeOf,
    scope,
    layers: inOrder([...held(book, team, scope), ...added]),
    wanted,
    canPickGroup,
  };
}

const scopeFrom = ({ scope }: FormMemory): Scope | null => scopeOf(scope) ?? null;
