import type { Catalog } from '../catalog/catalog.js';
import { createTeamsCheck } from './check-teams.js';
import type { WrittenTeam } from './edit.js';
import type { FileProblem, FileReading } from './file-problem.js';
import type { Guesses } from './guess.js';
import { readCsv } from './read-csv.js';
import { readYaml } from './read-yaml.js';

/** More than forty teams with every layer take. */
export const MAX_FILE = 200_000;

const MAX_LINES = 10_000;

export type ReadFile = (text: string) => FileReading<readonly WrittenTeam[]>;

/** Reads teams as YAML or CSV, all or nothing, and tells everything that is wrong at once. */
export function createFileReader(catalog: Catalog, guesses: Guesses): ReadFile {
  const check = createTeamsCheck(catalog, guesses);
  return (text) => {
    const whole = wholeFileProblem(text);
    if (whole) return { is: 'wrong', problems: [{ line: null, ...whole }] };
    const raw = looksLikeCsv(text) ? readCsv(text) : readYaml(text);
    const reading = raw.is === 'wrong' ? raw : check(raw.value);
    return reading.is === 'wrong' ? { ...reading, problems: inOrder(reading.problems) } : reading;
  };
}

const inOrder = (problems: readonly FileProblem[]): FileProblem[] =>
  [...problems].sort((one, other) => (one.line ?? 0) - (other.line ?? 0));

function wholeFileProblem(text: string): Omit<FileProblem, 'line'> | undefined {
  if (text.length > MAX_FILE || text.split('\n', MAX_LINES).length === MAX_LINES) {
    return { what: 'The file is too long.', remedy: `Import it in parts of up to ${MAX_FILE / 1000} kB.` };
  }
  if (text.trim() !== '') return undefined;
  return {
    what: 'There is nothing in it.',
    remedy: 'See how it is written with “teams export yaml” or “teams export csv”.',
  };
}

/** The first line of a table names its columns. */
const looksLikeCsv = (text: string): boolean => /^["\w ]+,/.test(text.trimStart());
