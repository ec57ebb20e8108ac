import Fuse from 'fuse.js';
import { editsAllowed, typingCost } from './edit-distance.js';

/** A known word that may have been meant, and how dear the slip would be. */
export interface Guess {
  readonly word: string;
  readonly edits: number;
  readonly cost: number;
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
  const holders = new Map<string, number[]>();
  known.forEach((word, index) => {
    for (const pair of new Set(letterPairs(word))) {
      const list = holders.get(pair);
      if (list) list.push(index);
      else holders.set(pair, [index]);
    }
  });

  function sharingPairs(typed: string, edits: number): string[] {
    const shared = new Map<number, number>();
    for (const pair of new Set(letterPairs(typed))) {
      for (const index of holders.get(pair) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
    }
    // One slip spoils three pairs at most.
    const needed = Math.max(1, typed.length + 1 - 3 * edits);
    return [...shared]
      .filter(([index, count]) => count >= needed && Math.abs((known[index]?.length ?? 0) - typed.length) <= edits)
      .sort((one, other) => other[1] - one[1])
      .slice(0, MAX_CANDIDATES)
      .flatMap(([index]) => known[index] ?? []);
  }

  return (typed) => {
    const edits = editsAllowed(typed.length);
    const candidates = edits > 0 ? sharingPairs(typed, edits) : [];
    if (candidates.length === 0) return [];
    return new Fuse(candidates, FUSE_OPTIONS)
      .search(typed, { limit: MAX_GUESSES })
      .flatMap(({ item }) => {
        const measured = typingCost(typed, item, edits);
        return measured ? [{ word: item, ...measured }] : [];
      })
      .sort((one, other) => one.cost - other.cost);
  };
}

function letterPairs(word: string): string[] {
  const padded = ` ${word} `;
  return Array.from({ length: padded.length - 1 }, (_, at) => padded.slice(at, at + 2));
}
