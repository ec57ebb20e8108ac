import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';
import type { FileProblem, FileReading, RawHolding, RawTeam } from './file-problem.js';

const SHAPE = 'A team is written so: “- name: Platform”, under it “holds:” and lines like “everything: [os, runtime]”.';
const KEYS = ['name', 'user_group', 'channel', 'runbook', 'holds'];

type Place = Node | null;
type Entries = YAMLMap<Place, Place>;

/** Where the reading stands in the file, and what was found wrong. */
interface Notes {
  line(place: Place): number;
  wrong(place: Place, what: string, remedy: string): void;
}

/** Over a long text, excerpts in messages and the parser's own look-out for keys that are there twice take seconds. */
const FAST = { schema: 'failsafe', prettyErrors: false, uniqueKeys: false } as const;

/** Reads teams as YAML: "teams: - name: …, holds: { everything: [os] }". Text alone: no tags, and no aliases to follow. */
export function readYaml(text: string): FileReading<readonly RawTeam[]> {
  if (isTooDeep(text))
    return { is: 'wrong', problems: [{ line: null, what: 'It is nested too deep.', remedy: SHAPE }] };
  const lines = new LineCounter();
  const document = parseDocument<Node, true>(text, { ...FAST, lineCounter: lines });
  const problems: FileProblem[] = document.errors.map(({ message, pos: [at] }) => ({
    line: lines.linePos(at).line,
    what: `${message}.`,
    remedy: 'Mend the YAML there: mostly it is a space too few, or a quote that is not closed.',
  }));
  if (problems.length > 0) return { is: 'wrong', problems };
  const line = (place: Place) => (place?.range ? lines.linePos(place.range[0]).line : 1);
  const notes: Notes = { line, wrong: (place, what, remedy) => problems.push({ line: line(place), what, remedy }) };
  const teams = teamsIn(document.contents, notes);
  return problems.length > 0 ? { is: 'wrong', problems } : { is: 'read', value: teams };
}

/** Collections one inside the other: ours have four. The parser takes long over many, and dies of too many. */
const DEEPEST = 50;

function isTooDeep(text: string): boolean {
  if (/^[ \t]{200}|(?:[-?:][ \t]+){25}/m.test(text)) return true;
  let depth = 0;
  for (const character of text) {
    if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

const isEntries = (place: Place): place is Entries => isMap<Place, Place>(place);

function teamsIn(root: Place, notes: Notes): RawTeam[] {
  const list = isEntries(root) ? (root.get('teams', true) ?? null) : root;
  if (isEntries(root)) findStrangeKeys(root, ['teams'], notes);
  if (!isSeq<Place>(list)) {
    notes.wrong(root, 'There is no list of teams.', `Begin with “teams:”. ${SHAPE}`);
    return [];
  }
  return list.items.flatMap((item) => {
    if (isEntries(item)) return teamIn(item, notes);
    notes.wrong(item ?? root, 'This is not a team.', SHAPE);
    return [];
  });
}

function teamIn(team: Entries, notes: Notes): RawTeam {
  findStrangeKeys(team, KEYS, notes);
  const text = (key: string): string => {
    const place = team.get(key, true) ?? null;
    if (place !== null && !isScalar(place)) notes.wrong(place, `“${key}” is not one text.`, SHAPE);
    return isScalar(place) ? String(place.value ?? '') : '';
  };
  return {
    line: notes.line(team),
    name: text('name'),
    userGroup: text('user_group'),
    channel: text('channel'),
    runbook: text('runbook'),
    holds: holdsOf(team.get('holds', true) ?? null, notes),
  };
}

function holdsOf(place: Place, notes: Notes): RawHolding[] {
  if (place === null || (isScalar<unknown>(place) && String(place.value ?? '') === '')) return [];
  if (!isEntries(place)) {
    notes.wrong(place, '“holds” does not say of what.', 'Write a scope, then its layers: “everything: [os, runtime]”.');
    return [];
  }
  findRepeatedKeys(place, notes);
  return place.items.flatMap(({ key, value }) => {
    const scope = isScalar(key) ? String(key.value) : '';
    const layers = isSeq<Place>(value) ? value.items : [value ?? null];
    return layers.flatMap((layer): RawHolding[] => {
      if (isScalar(layer)) return [{ line: notes.line(layer), layer: String(layer.value ?? ''), scope }];
      notes.wrong(layer ?? key, `“${scope}” has something that is not a layer.`, 'List layers: [os, runtime].');
      return [];
    });
  });
}

function findRepeatedKeys(entries: Entries, notes: Notes): void {
  const seen = new Set<string>();
  for (const { key } of entries.items) {
    const name = isScalar(key) ? String(key.value) : '';
    if (seen.has(name)) notes.wrong(key, `“${name}” is there twice.`, 'Join the two.');
    seen.add(name);
  }
}

function findStrangeKeys(entries: Entries, known: readonly string[], notes: Notes): void {
  findRepeatedKeys(entries, notes);
  for (const { key } of entries.items) {
    const name = isScalar(key) ? String(key.value) : '?';
    if (!known.includes(name)) notes.wrong(key, `There is no “${name}” here.`, `Known here: ${known.join(', ')}.`);
  }
}
