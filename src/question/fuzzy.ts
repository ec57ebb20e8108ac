import Fuse from 'fuse.js';
import { editsAllowed, type Slip, typingSlip } from './edit-distance.js';

/** A known word that may have been meant, and how dear the slip would be. */
export interface Guess extends Slip {
  readonly word: string;
}

const FUSE_OPTIONS = { threshold: 0.6, ignoreFieldNorm: true, includeScore: true };
const MAX_CANDIDATES = 24;
const MAX_GUESSES = 8;

/**
 * The known words nearest to a misspelt one, nearest first. Fuse over all of them would take milliseconds and let
 * unlike words through, so it is handed the few that share letter pairs with the word and are a slip or two away.
 */
export function createFuzzyMatcher(words: Iterable<string>): (typed: string) => Guess[] {
  const nearest = createPairIndex(words);
  return (typed) => {
    const edits = editsAllowed(typed.length);
    if (edits === 0) return [];
    const slips = new Map<string, Slip>();
    for (const word of nearest(typed, edits)) {
      const slip = typingSlip(typed, word, edits);
      if (slip && !isFarFetched(typed, word, slip)) slips.set(word, slip);
    }
    if (slips.size === 0) return [];
    return new Fuse([...slips.keys()], FUSE_OPTIONS)
      .search(typed, { limit: MAX_GUESSES })
      .flatMap(({ item }) => {
        const slip = slips.get(item);
        return slip ? [{ word: item, ...slip }] : [];
      })
      .sort((one, other) => one.cost - other.cost);
  };
}

/** With its first letter and another one wrong a short word is another word: "apollo" is not "polly". */
const isFarFetched = (typed: string, word: string, { edits }: Slip): boolean =>
  edits > 1 && typed[0] !== word[0] && word.length < 7;

/** Finds the words of about the same length that have most letter pairs in common with a word. */
function createPairIndex(words: Iterable<string>): (typed: string, edits: number) => string[] {
  const known = [...words].sort((one, other) => one.length - other.length);
  /** Length → the first word at least that long. */
  const starts: number[] = [0];
  /** Letter pair → the words that have it, the shortest first. */
  const holders = new Map<number, number[]>();
  known.forEach((word, index) => {
    while (starts.length <= word.length) starts.push(index);
    for (const pair of letterPairs(word)) {
      const list = holders.get(pair);
      if (list) list.push(index);
      else holders.set(pair, [index]);
    }
  });
  const startOf = (length: number): number => starts[length] ?? known.length;
  /** How many pairs each word shares with the one that is looked up. */
  const shared = new Uint8Array(known.length);

  return (typed, edits) => {
    const from = startOf(typed.length - edits);
    const end = startOf(typed.length + edits + 1);
    shared.fill(0, from, end);
    // One slip spoils three pairs at most.
    const needed = Math.max(1, typed.length + 1 - 3 * edits);
    const found: number[] = [];
    for (const pair of letterPairs(typed)) {
      const list = holders.get(pair) ?? [];
      for (let place = firstFrom(list, from); place < list.length; place++) {
        const index = list[place] ?? end;
        if (index >= end) break;
        const count = (shared[index] ?? 0) + 1;
        shared[index] = count;
        if (count === needed) found.push(index);
      }
    }
    return found
      .sort((one, other) => (shared[other] ?? 0) - (shared[one] ?? 0) || one - other)
      .slice(0, MAX_CANDIDATES)
      .flatMap((index) => known[index] ?? []);
  };
}

/** The place of the first that is not less than `least` in a list that rises. */
function firstFrom(rising: readonly number[], least: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? least) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Each two letters that follow each other, the word's ends among them, as one number. */
function letterPairs(word: string): number[] {
  const pairs: number[] = [];
  let last = 0;
  for (let at = 0; at <= word.length; at++) {
    const letter = at < word.length ? word.charCodeAt(at) : 0;
    const pair = last * 65536 + letter;
    if (!pairs.includes(pair)) pairs.push(pair);
    last = letter;
  }
  return pairs;
}
