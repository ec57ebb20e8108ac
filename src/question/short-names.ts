import { typingSlip } from './edit-distance.js';
import type { Guess } from './fuzzy.js';
import type { Phrase } from './phrase-book.js';

export const SHORT = 3;
/** The dearest slip in a word of so few letters: two swapped, or a key beside the right one. */
const MOST = 0.8;

/** Finds the three letters that may be meant after a word that begins such names: "run" for the "rum" of "cloud rum". */
export function createShortNames(phrases: readonly Phrase[]): (first: string, typed: string) => Guess[] {
  const seconds = new Map<string, Set<string>>();
  for (const { tokens, meaning } of phrases) {
    const [first, second, ...more] = tokens;
    if (!meaning.subject || !first || second?.text.length !== SHORT || more.length > 0) continue;
    seconds.set(first.text, (seconds.get(first.text) ?? new Set()).add(second.text));
  }
  return (first, typed) => {
    const words = seconds.get(first);
    if (!words || words.has(typed)) return [];
    return [...words].flatMap((word) => {
      const slip = typingSlip(typed, word, 1);
      return slip && slip.cost <= MOST ? { word, ...slip } : [];
    });
  };
}
