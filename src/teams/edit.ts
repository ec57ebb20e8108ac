import { LAYER_IDS, type LayerId } from '../catalog/schema.js';
import { type Details, MAX_TEAMS } from './details.js';
import { sameName, teamNamed } from './find-team.js';
import { scopeText } from './scope.js';
import type { Holding, Scope, Team, TeamBook } from './team-book.js';

/** A change to who holds what. The same change twice is the same as once. */
export type TeamsEdit =
  /** What a form says of a team: its details, and its layers within one scope. */
  | { readonly kind: 'save'; readonly team: Team; readonly scope: Scope; readonly layers: readonly LayerId[] }
  /** To a team by its name, which is new if there is none. */
  | {
      readonly kind: 'assign';
      readonly team: { readonly name: string; readonly userGroup: string | null };
      readonly scopes: readonly Scope[];
      readonly layers: readonly LayerId[];
    }
  | { readonly kind: 'release'; readonly scopes: readonly Scope[]; readonly layers: readonly LayerId[] }
  | { readonly kind: 'removeTeam'; readonly team: Team['id'] }
  /** Each takes the place of the team of that name; the others stay. */
  | { readonly kind: 'import'; readonly teams: readonly WrittenTeam[] };

/** A team with all that it holds, as a file has it. */
export interface WrittenTeam extends Details {
  readonly holds: readonly { readonly layer: LayerId; readonly scope: Scope }[];
}

export type Edited =
  | { readonly is: 'done'; readonly book: TeamBook }
  | { readonly is: 'name-taken' }
  | { readonly is: 'too-many-teams' }
  | { readonly is: 'too-many-holdings' };

/** More than anybody needs, and few enough to be read with every question. */
export const MAX_HOLDINGS = 2000;

/** @param newId makes the id of a team that is new */
export function edited(book: TeamBook, edit: TeamsEdit, newId: () => string): Edited {
  if (edit.kind === 'save' && isNameTaken(book, edit.team)) return { is: 'name-taken' };
  const after = ordered(applied(book, edit, newId));
  if (after.teams.length > MAX_TEAMS) return { is: 'too-many-teams' };
  if (after.holdings.length > MAX_HOLDINGS) return { is: 'too-many-holdings' };
  return { is: 'done', book: after };
}

function applied(book: TeamBook, edit: TeamsEdit, newId: () => string): TeamBook {
  switch (edit.kind) {
    case 'save': {
      const others = book.holdings.filter(({ team, scope }) => !(team === edit.team.id && isSame(scope, edit.scope)));
      return held(withTeam({ ...book, holdings: others }, edit.team), edit.team.id, [edit.scope], edit.layers);
    }
    case 'assign': {
      const { name, userGroup } = edit.team;
      const team = teamNamed(book.teams, name) ?? { id: newId(), name, userGroup, channel: null, runbook: null };
      return held(withTeam(book, team), team.id, edit.scopes, edit.layers);
    }
    case 'release':
      return { ...book, holdings: without(book.holdings, edit.scopes, edit.layers) };
    case 'removeTeam':
      return {
        teams: book.teams.filter(({ id }) => id !== edit.team),
        holdings: book.holdings.filter(({ team }) => team !== edit.team),
      };
    case 'import':
      return edit.teams.reduce((before, team) => imported(before, team, newId), book);
  }
}

function imported(book: TeamBook, { holds, ...details }: WrittenTeam, newId: () => string): TeamBook {
  const id = teamNamed(book.teams, details.name)?.id ?? newId();
  const { teams, holdings } = withTeam(book, { ...details, id });
  const taken = new Set(holds.map(placeOf));
  const others = holdings.filter((holding) => holding.team !== id && !taken.has(placeOf(holding)));
  return { teams, holdings: [...others, ...holds.map((each) => ({ ...each, team: id }))] };
}

const placeOf = ({ layer, scope }: Omit<Holding, 'team'>): string => `${layer} ${scopeText(scope)}`;

const isNameTaken = ({ teams }: TeamBook, { id, name }: Team): boolean =>
  teams.some((other) => other.id !== id && sameName(other.name) === sameName(name));

const withTeam = ({ teams, holdings }: TeamBook, team: Team): TeamBook => ({
  teams: [...teams.filter(({ id }) => id !== team.id), team],
  holdings,
});

/** A layer has one holder within a scope: the last that it was given to. */
function held(
  { teams, holdings }: TeamBook,
  team: Team['id'],
  scopes: readonly Scope[],
  layers: readonly LayerId[],
): TeamBook {
  const taken = scopes.flatMap((scope) => layers.map((layer): Holding => ({ team, layer, scope })));
  return { teams, holdings: [...without(holdings, scopes, layers), ...taken] };
}

const without = (holdings: readonly Holding[], scopes: readonly Scope[], layers: readonly LayerId[]): Holding[] =>
  holdings.filter(
    (holding) => !(layers.includes(holding.layer) && scopes.some((scope) => isSame(scope, holding.scope))),
  );

const isSame = (one: Scope, other: Scope): boolean => scopeText(one) === scopeText(other);

/** By name; what is held by scope and layer. So the same book always reads the same. */
export function ordered({ teams, holdings }: TeamBook): TeamBook {
  const byName = [...teams].sort((one, other) => compare(sameName(one.name), sameName(other.name)));
  const place = new Map(byName.map(({ id }, at) => [id, at]));
  return {
    teams: byName,
    holdings: [...holdings].sort(
      (one, other) =>
        (place.get(one.team) ?? 0) - (place.get(other.team) ?? 0) ||
        compare(scopeText(one.scope), scopeText(other.scope)) ||
        LAYER_IDS.indexOf(one.layer) - LAYER_IDS.indexOf(other.layer),
    ),
  };
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
