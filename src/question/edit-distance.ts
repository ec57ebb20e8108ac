/** How many letters a word of this length may have wrong. Short words are too near to each other to guess. */
export const editsAllowed = (length: number): number => (length < 4 ? 0 : length < 6 ? 1 : 2);

/** A slip of the keys: how many letters are wrong, and how unlikely it is. */
export interface Slip {
  readonly edits: number;
  readonly cost: number;
}

export const DOUBLED = 0.7;
const SWAPPED = 0.7;
const NEXT_KEY = 0.8;
const MISSED = 0.9;
const OTHER_LETTER = 1.1;
const WRONG_FIRST_LETTER = 0.4;
/** Each edit weighs this in the table, and its cost is the rest: fewer edits are better, then cheaper ones. */
const EDIT = 100;

/** Worked in by one call at a time: a table for each would cost more than what is done in it. */
let table = new Float64Array(32 * 32);

/**
 * The slip that makes `typed` of `meant` (optimal string alignment), if it takes no more than `most` edits. Swapped and
 * doubled letters are cheap, as is the key next to the right one.
 */
export function typingSlip(typed: string, meant: string, most: number): Slip | undefined {
  if (Math.abs(typed.length - meant.length) > most) return undefined;
  const total = weightOf(typed, meant, most);
  const edits = Math.floor(total / EDIT);
  if (edits > most) return undefined;
  return { edits, cost: total - edits * EDIT + (typed[0] === meant[0] ? 0 : WRONG_FIRST_LETTER) };
}

/** The edits and their cost as one number; only what lies within `most` letters of the diagonal can be few enough. */
function weightOf(typed: string, meant: string, most: number): number {
  const width = meant.length + 1;
  if (table.length < width * (typed.length + 1)) table = new Float64Array(width * (typed.length + 1));
  const at = (i: number, j: number): number => table[i * width + j] ?? Number.POSITIVE_INFINITY;
  for (let j = 0; j < width; j++) table[j] = j * (EDIT + MISSED);
  for (let i = 1; i <= typed.length; i++) {
    const a = typed.charCodeAt(i - 1);
    const from = Math.max(1, i - most);
    const to = Math.min(meant.length, i + most);
    table[i * width + from - 1] = from === 1 ? i * (EDIT + MISSED) : Number.POSITIVE_INFINITY;
    let least = Number.POSITIVE_INFINITY;
    for (let j = from; j <= to; j++) {
      const b = meant.charCodeAt(j - 1);
      const changed = a === b ? 0 : EDIT + (areNeighbours(a, b) ? NEXT_KEY : OTHER_LETTER);
      const added = EDIT + (i > 1 && a === typed.charCodeAt(i - 2) ? DOUBLED : MISSED);
      const left = EDIT + (j > 1 && b === meant.charCodeAt(j - 2) ? DOUBLED : MISSED);
      let best = Math.min(at(i - 1, j - 1) + changed, at(i - 1, j) + added, at(i, j - 1) + left);
      if (i > 1 && j > 1 && a === meant.charCodeAt(j - 2) && b === typed.charCodeAt(i - 2)) {
        best = Math.min(best, at(i - 2, j - 2) + EDIT + SWAPPED);
      }
      table[i * width + j] = best;
      least = Math.min(least, best);
    }
    if (to < meant.length) table[i * width + to + 1] = Number.POSITIVE_INFINITY;
    if (least >= (most + 1) * EDIT) return Number.POSITIVE_INFINITY;
  }
  return at(typed.length, meant.length);
}

const KEYS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const PLACES = KEYS.flatMap((row, y) => [...row].map((key, x) => ({ code: key.charCodeAt(0), x, y })));
/** Every two keys that lie side by side, as one number. */
const SIDE_BY_SIDE = new Set(
  PLACES.flatMap((one) =>
    PLACES.filter((other) => Math.abs(one.x - other.x) <= 1 && Math.abs(one.y - other.y) <= 1).map((other) =>
      pairOf(one.code, other.code),
    ),
  ),
);

const areNeighbours = (one: number, other: number): boolean => SIDE_BY_SIDE.has(pairOf(one, other));

function pairOf(one: number, other: number): number {
  return one * 65_536 + other;
}
