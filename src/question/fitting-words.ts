import { editsAllowed, typingSlip } from './edit-distance.js';
import type { Guess } from './fuzzy.js';
import type { Phrase } from './phrase-book.js';
import type { Token } from './tokens.js';

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
      const words = token && (neighbours.get(token.text) ?? neighbours.get(token.stem));
      if (!words || words.size > MAX_NEIGHBOURS) return [];
      return [...words].flatMap((word) => {
        const slip = word.length < MIN_LETTERS || word === typed ? undefined : typingSlip(typed, word, most);
        return slip ? { word, edits: slip.edits, cost: slip.cost - FITTING } : [];
      });
    });
  };
}

function wordsBesideEachOther(phrases: readonly Phrase[]): Map<string, Set<string>> {
  const beside = new Map<string, Set<string>>();
  const note = (word: string, neighbour: string) => {
    const known = beside.get(word);
    if (known) known.add(neighbour);
    else beside.set(word, new Set([neighbour]));
  };
  for (const { tokens } of phrases) {
    for (let at = 1; at < tokens.length; at++) {
      const [left, right] = [tokens[at - 1]?.text ?? '', tokens[at]?.text ?? ''];
      note(left, right);
      note(right, left);
    }
  }
  return beside;
}
