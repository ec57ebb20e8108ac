import type { Details } from './details.js';
import { DETAIL_NAMES, type DetailName } from './details.js';
import { scopeText } from './scope.js';
import type { Holding, Team, TeamBook } from './team-book.js';

/** One thing that an edit changed, as it is kept: null before is new, null after is gone. */
export interface TeamsChange {
  readonly about: 'team' | DetailName | 'holding' | 'editor';
  /** The team's name; of a holding "os aws/rds"; of an editor the person's id. */
  readonly of: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What sets two books apart; nothing, where they say the same. */
export function changesBetween(before: TeamBook, after: TeamBook): TeamsChange[] {
  const ids = new Set([...before.teams, ...after.teams].map(({ id }) => id));
  return [
    ...[...ids].flatMap((id) => teamChanges(byId(before, id), byId(after, id))),
    ...holdingChanges(before, after),
  ];
}

const byId = ({ teams }: TeamBook, id: Team['id']): Team | undefined => teams.find((team) => team.id === id);

function teamChanges(before: Team | undefined, after: Team | undefined): TeamsChange[] {
  const of = (after ?? before)?.name ?? '';
  const whole: TeamsChange[] =
    before && after ? [] : [{ about: 'team', of, before: before?.name ?? null, after: after?.name ?? null }];
  if (!after) return whole;
  const told: readonly DetailName[] = before ? DETAIL_NAMES : DETAIL_NAMES.filter((detail) => detail !== 'name');
  return [...whole, ...told.flatMap((about) => difference({ about, of }, detail(before, about), detail(after, about)))];
}

const detail = (team: Details | undefined, name: DetailName): string | null => team?.[name] ?? null;

function difference(
  change: Pick<TeamsChange, 'about' | 'of'>,
  before: string | null,
  after: string | null,
): TeamsChange[] {
  return before === after ? [] : [{ ...change, before, after }];
}

function holdingChanges(before: TeamBook, after: TeamBook): TeamsChange[] {
  const was = holdersByPlace(before);
  const is = holdersByPlace(after);
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((of) =>
    was.get(of)?.team === is.get(of)?.team
      ? []
      : [{ about: 'holding' as const, of, before: was.get(of)?.name ?? null, after: is.get(of)?.name ?? null }],
  );
}

function holdersByPlace(book: TeamBook): Map<string, { team: Team['id']; name: string }> {
  return new Map(
    book.holdings.map((holding) => [
      placeOf(holding),
      { team: holding.team, name: byId(book, holding.team)?.name ?? '' },
    ]),
  );
}

const placeOf = ({ layer, scope }: Holding): string => `${layer} ${scopeText(scope)}`;
