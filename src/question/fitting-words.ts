import { editsAllowed, typingSlip } from './edit-distance.js';
import type { Guess } from './fuzzy.js';
import type { Phrase } from './phrase-book.js';
import { type Token, textAt } from './tokens.js';

/** Beside the commonest words stands nearly anything. */
const MAX_NEIGHBOURS = 120;
/** A guess that fits the words beside it is this much likelier. */
const FITTING = 0.5;
const MIN_LETTERS = 4;

/**
 * Finds the words that may be meant because they stand beside this word's neighbour in some name: "loud run" has "cloud".
 * With such a witness even a correct English word may be a slip.
 */
export function createFittingWords(
  names: readonly Phrase[],
): (typed: string, beside: readonly (Token | undefined)[]) => Guess[] {
  const neighbours = wordsBesideEachOther(names);
  return (typed, beside) => {
    const most = typed.length === MIN_LETTERS - 1 ? 1 : Math.min(editsAllowed(typed.length), typed.length < 8 ? 1 : 2);
    if (most === 0) return [];
    return beside.flatMap((token) => {
      const ofLength = token && (neighbours.get(token.text) ?? neighbours.get(token.stem));
      if (!ofLength) return [];
      const words = ofLength.slice(typed.length - most, typed.length + most + 1).flat();
      return words.flatMap((word) => {
        const slip = word === typed ? undefined : typingSlip(typed, word, most);
        return slip ? { word, edits: slip.edits, cost: slip.cost - FITTING } : [];
      });
    });
  };
}

/** Every word's neighbours by their length, where they are few. */
function wordsBesideEachOther(phrases: readonly Phrase[]): Map<string, string[][]> {
  const beside = new Map<string, Set<string>>();
  const note = (word: string, neighbour: string) => {
    const known = beside.get(word);
    if (known) known.add(neighbour);
    else beside.set(word, new Set([neighbour]));
  };
  for (const { tokens } of phrases) {
    for (let at = 1; at < tokens.length; at++) {
      const [left, right] = [textAt(tokens, at - 1), textAt(tokens, at)];
      note(left, right);
      note(right, left);
    }
  }
  const few = [...beside].filter(([, words]) => words.size <= MAX_NEIGHBOURS);
  return new Map(few.map(([word, words]) => [word, byLength(words)]));
}

function byLength(words: Iterable<string>): string[][] {
  const lists: string[][] = [];
  for (const word of words) {
    if (word.length < MIN_LETTERS) continue;
    const list = lists[word.length] ?? [];
    lists[word.length] = list;
    list.push(word);
  }
  return lists;
}
