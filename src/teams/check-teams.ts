import type { Catalog } from '../catalog/catalog.js';
import { LAYER_IDS, type LayerId } from '../catalog/schema.js';
import { DETAIL_RULES, type DetailName, MAX_TEAMS, readDetails } from './details.js';
import { MAX_HOLDINGS, type WrittenTeam } from './edit.js';
import type { FileProblem, FileReading, RawHolding, RawTeam } from './file-problem.js';
import { sameName } from './find-team.js';
import type { Guesses } from './guess.js';
import { knownScope, scopeText } from './scope.js';

/** Checks what was written against the catalog and against itself. */
export function createTeamsCheck(catalog: Catalog, guesses: Guesses) {
  return (raw: readonly RawTeam[]): FileReading<readonly WrittenTeam[]> => {
    const hints = sparing(guesses);
    const read = raw.map((team) => {
      const { details, wrong } = readDetails(team);
      const holds = team.holds.map((holding) => readHolding(catalog, hints, holding));
      const problems = [
        ...wrong.map((detail) => ({ line: team.line, ...wrongDetail(team, detail) })),
        ...holds.flatMap((holding) => holding.problems),
      ];
      return { problems, team: { ...details, holds: distinct(holds.flatMap(({ known }) => known ?? [])) } };
    });
    const teams = read.map(({ team }) => team);
    const problems = [
      ...read.flatMap((each) => each.problems),
      ...repeated(raw),
      ...sharedOut(catalog, raw),
      ...tooMuch(teams),
    ];
    return problems.length > 0 ? { is: 'wrong', problems } : { is: 'read', value: teams };
  };
}

/** Each guess takes the time of a question: whoever misspells everything is told the rule. */
const MOST_GUESSES = 60;

function sparing({ layers, scopes }: Guesses): Guesses {
  let left = MOST_GUESSES;
  return {
    layers: (words) => (left-- > 0 ? layers(words) : []),
    scopes: (words) => (left-- > 0 ? scopes(words) : []),
  };
}

const LABELS: Readonly<Record<DetailName, string>> = {
  name: 'name',
  userGroup: 'user group',
  channel: 'channel',
  runbook: 'runbook',
};

function wrongDetail(team: RawTeam, detail: DetailName): Omit<FileProblem, 'line'> {
  const written = team[detail];
  const what = written === '' ? 'A team has no name.' : `“${short(written)}” is not a ${LABELS[detail]}.`;
  return { what, remedy: DETAIL_RULES[detail] };
}

type Known = WrittenTeam['holds'][number];

function readHolding(
  catalog: Catalog,
  guesses: Guesses,
  { line, layer: layerWords, scope: scopeWords }: RawHolding,
): { known?: Known; problems: FileProblem[] } {
  const layer = layerOf(catalog, layerWords);
  const scope = knownScope(catalog, scopeWords.trim().toLowerCase());
  if (layer && scope) return { known: { layer, scope }, problems: [] };
  const problems: FileProblem[] = [];
  if (!layer) {
    const remedy = meant(guesses.layers(layerWords)) ?? `The layers are ${LAYER_IDS.join(', ')}.`;
    problems.push({ line, what: `I do not know the layer “${short(layerWords)}”.`, remedy });
  }
  if (!scope) {
    const remedy = meant(guesses.scopes(scopeWords)) ?? 'Write everything, aws, kind/object-storage or aws/rds.';
    problems.push({ line, what: `I do not know what “${short(scopeWords)}” covers.`, remedy });
  }
  return { problems };
}

/** By its id or its title. */
function layerOf(catalog: Catalog, words: string): LayerId | undefined {
  const text = words.trim().toLowerCase();
  return LAYER_IDS.find((id) => id === text || catalog.layers[id].title.toLowerCase() === text);
}

const meant = (options: readonly string[]): string | undefined =>
  options.length > 0 ? `Did you mean ${options.join(' or ')}?` : undefined;

/** The same line twice says nothing new. */
const distinct = (holds: readonly Known[]): Known[] => [
  ...new Map(holds.map((held) => [`${held.layer} ${scopeText(held.scope)}`, held])).values(),
];

function repeated(teams: readonly RawTeam[]): FileProblem[] {
  return teams.flatMap(({ name, line }, at) => {
    const before = teams.slice(0, at).find((other) => name !== '' && sameName(other.name) === sameName(name));
    return before
      ? [{ line, what: `${short(name)} is there twice.`, remedy: `Join it with line ${before.line}.` }]
      : [];
  });
}

/** A layer has one holder within a scope. */
function sharedOut(catalog: Catalog, teams: readonly RawTeam[]): FileProblem[] {
  const holders = new Map<string, string>();
  return teams.flatMap(({ name, holds }) =>
    holds.flatMap(({ line, layer, scope }) => {
      const place = `${layerOf(catalog, layer) ?? layer} on ${scope.trim().toLowerCase()}`;
      const holder = holders.get(place) ?? name;
      holders.set(place, holder);
      if (sameName(holder) === sameName(name)) return [];
      const what = `${short(place)} is given to ${short(holder)} and to ${short(name)}.`;
      return [{ line, what, remedy: 'Leave it to one of them.' }];
    }),
  );
}

function tooMuch(teams: readonly WrittenTeam[]): FileProblem[] {
  const count = teams.reduce((sum, { holds }) => sum + holds.length, 0);
  const limits: readonly (readonly [boolean, string, string])[] = [
    [teams.length === 0, 'It names no team.', 'Add one, or leave it.'],
    [teams.length > MAX_TEAMS, `It has ${teams.length} teams.`, `Keep it to ${MAX_TEAMS}.`],
    [count > MAX_HOLDINGS, `It gives ${count} layers.`, `Keep it to ${MAX_HOLDINGS}: give a kind, not each service.`],
  ];
  return limits.flatMap(([applies, what, remedy]) => (applies ? [{ line: null, what, remedy }] : []));
}

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
