import { bothMeanings, type Meaning } from './naming.js';

/** Names found with their words joined or split: "frontdoor", "guard duty", "cloudfront" for "Cloud Front". */
export interface JoinedNames {
  readonly names: ReadonlyMap<string, Meaning>;
  /** Whether any name may begin as this word does; most words are told by three letters. */
  mayBegin(word: string): boolean;
}

export const MAX_JOINED_WORDS = 4;
const MIN_LETTERS = 6;

export function createJoinedNames(names: Iterable<{ words: readonly string[]; meaning: Meaning }>): JoinedNames {
  const joined = new Map<string, Meaning>();
  const beginnings = new Uint8Array(32 ** FIRST_LETTERS);
  for (const { words, meaning } of names) {
    const name = words.join('');
    if (words.length > MAX_JOINED_WORDS || name.length < MIN_LETTERS) continue;
    const known = joined.get(name);
    joined.set(name, known ? bothMeanings(known, meaning) : meaning);
    beginnings[beginningOf(name)] = 1;
  }
  return {
    names: joined,
    mayBegin: (word) => word.length < FIRST_LETTERS || beginnings[beginningOf(word)] === 1,
  };
}

const FIRST_LETTERS = 3;

/** The first letters as one number, five bits each. */
function beginningOf(word: string): number {
  let number = 0;
  for (let at = 0; at < FIRST_LETTERS; at++) number = number * 32 + (word.charCodeAt(at) & 31);
  return number;
}
