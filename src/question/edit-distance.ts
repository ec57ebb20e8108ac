/** How many letters a word of this length may have wrong. Short words are too near to each other to guess. */
export const editsAllowed = (length: number): number => (length < 4 ? 0 : length < 6 ? 1 : 2);

const NEIGHBOURS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const PLACE = new Map(
  NEIGHBOURS.flatMap((row, y) => [...row].map((letter, x): [string, { x: number; y: number }] => [letter, { x, y }])),
);

/**
 * What it costs to have typed `typed` for `meant`: swapped and doubled letters are cheap, as is the key next to the
 * right one; other letters are dearer. Also counts the edits (optimal string alignment), and gives up above `most`.
 */
export function typingCost(typed: string, meant: string, most: number): { edits: number; cost: number } | undefined {
  if (Math.abs(typed.length - meant.length) > most) return undefined;
  let before: Step[] = [];
  let last: Step[] = Array.from({ length: meant.length + 1 }, (_, j) => ({ edits: j, cost: j * OTHER_GAP }));
  for (let i = 1; i <= typed.length; i++) {
    const row: Step[] = [{ edits: i, cost: i * OTHER_GAP }];
    let least = i;
    for (let j = 1; j <= meant.length; j++) {
      const step = cheapest(typed, meant, i, j, row, last, before);
      row.push(step);
      least = Math.min(least, step.edits);
    }
    if (least > most) return undefined;
    before = last;
    last = row;
  }
  const step = last[meant.length];
  if (!step || step.edits > most) return undefined;
  return typed[0] === meant[0] ? step : { edits: step.edits, cost: step.cost + WRONG_FIRST_LETTER };
}

interface Step {
  readonly edits: number;
  readonly cost: number;
}

const OTHER_GAP = 0.9;
const DOUBLED = 0.7;
const SWAPPED = 0.7;
const NEXT_KEY = 0.8;
const OTHER_LETTER = 1.1;
const WRONG_FIRST_LETTER = 0.4;

function cheapest(a: string, b: string, i: number, j: number, row: Step[], last: Step[], before: Step[]): Step {
  const typed = a[i - 1] ?? '';
  const meant = b[j - 1] ?? '';
  const same = typed === meant;
  let best = add(last[j - 1], same ? 0 : 1, same ? 0 : besideEachOther(typed, meant) ? NEXT_KEY : OTHER_LETTER);
  best = lesser(best, add(last[j], 1, typed === a[i - 2] ? DOUBLED : OTHER_GAP));
  best = lesser(best, add(row[j - 1], 1, meant === b[j - 2] ? DOUBLED : OTHER_GAP));
  if (i > 1 && j > 1 && typed === b[j - 2] && a[i - 2] === meant) best = lesser(best, add(before[j - 2], 1, SWAPPED));
  return best;
}

const FAR: Step = { edits: 99, cost: 99 };
const add = (step: Step = FAR, edits: number, cost: number): Step => ({
  edits: step.edits + edits,
  cost: step.cost + cost,
});
const lesser = (one: Step, other: Step): Step =>
  other.edits < one.edits || (other.edits === one.edits && other.cost < one.cost) ? other : one;

function besideEachOther(one: string, other: string): boolean {
  const a = PLACE.get(one);
  const b = PLACE.get(other);
  return a !== undefined && b !== undefined && Math.abs(a.x - b.x) <= 1 && Math.abs(a.y - b.y) <= 1;
}
