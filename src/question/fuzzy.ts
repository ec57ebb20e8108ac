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
 * unlike words through, so it is handed the few that share letter pairs with the word, and its finds are measured.
 */
export function createFuzzyMatcher(words: Iterable<string>): (typed: string) => Guess[] {
  const known = [...words];
  /** Length → letter pair → the words of that length that have it: most words are too long or too short to be meant. */
  const holders = new Map<number, Map<number, number[]>>();
  known.forEach((word, index) => {
    const ofLength = holders.get(word.length) ?? new Map<number, number[]>();
    holders.set(word.length, ofLength);
    for (const pair of letterPairs(word)) {
      const list = ofLength.get(pair);
      if (list) list.push(index);
      else ofLength.set(pair, [index]);
    }
  });

  /** The words that have most letter pairs in common with this one. */
  function candidates(typed: string, edits: number): string[] {
    const shared = new Uint8Array(known.length);
    const found: number[] = [];
    // One slip spoils three pairs at most.
    const needed = Math.max(1, typed.length + 1 - 3 * edits);
    const pairs = letterPairs(typed);
    for (let length = typed.length - edits; length <= typed.length + edits; length++) {
      const ofLength = holders.get(length);
      if (!ofLength) continue;
      for (const pair of pairs) {
        for (const index of ofLength.get(pair) ?? []) {
          const count = (shared[index] ?? 0) + 1;
          shared[index] = count;
          if (count === needed) found.push(index);
        }
      }
    }
    return found
      .sort((one, other) => (shared[other] ?? 0) - (shared[one] ?? 0))
      .slice(0, MAX_CANDIDATES)
      .flatMap((index) => known[index] ?? []);
  }

  return (typed) => {
    const edits = editsAllowed(typed.length);
    const near = edits > 0 ? candidates(typed, edits) : [];
    if (near.length === 0) return [];
    return new Fuse(near, FUSE_OPTIONS)
      .search(typed, { limit: MAX_GUESSES })
      .flatMap(({ item }) => {
        const slip = typingSlip(typed, item, edits);
        return slip ? [{ word: item, ...slip }] : [];
      })
      .sort((one, other) => one.cost - other.cost);
  };
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
