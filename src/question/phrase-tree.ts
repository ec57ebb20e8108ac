import { bothMeanings, type Meaning } from './naming.js';

/**
 * Phrases by their words, a branch a word. A question is followed along the branches as far as they go: most words take
 * one look into one table, and no strings are put together to look for.
 */
export interface PhraseTree {
  meaning?: Meaning;
  branches?: Map<string, PhraseTree>;
}

/** One word further, if any phrase goes on so. */
export const follow = (tree: PhraseTree | undefined, word: string): PhraseTree | undefined => tree?.branches?.get(word);

/** @returns where the phrase ends */
export function addPhrase(tree: PhraseTree, words: readonly string[], meaning: Meaning): PhraseTree {
  const end = words.reduce(grow, tree);
  end.meaning = end.meaning ? bothMeanings(end.meaning, meaning) : meaning;
  return end;
}

function grow(tree: PhraseTree, word: string): PhraseTree {
  tree.branches ??= new Map();
  const known = tree.branches.get(word);
  if (known) return known;
  const branch: PhraseTree = {};
  tree.branches.set(word, branch);
  return branch;
}
