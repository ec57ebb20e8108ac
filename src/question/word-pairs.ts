import type { Span } from './phrase-book.js';
import { baseForms, singular, type Token } from './tokens.js';

/** How many words may stand between two words that belong together. */
const MAX_BETWEEN = 5;

/**
 * Finds what is told by words that need not stand side by side: "replace … disk" in "who replaces the old disks". Each
 * find is one span for each of the words.
 */
export type PairFinder<T> = (tokens: readonly Token[]) => Span<T>[][];

export interface PairPattern<T> {
  /** Words in their order, each with its alternatives: "replace/swap … disk/drive". */
  readonly pattern: string;
  readonly naming: T;
}

/** Whether a listed word is such a pattern rather than a phrase. */
export const isPattern = (word: string): boolean => word.includes('…');

/** The words of a pattern, each with its alternatives. */
export const partsOf = (pattern: string): string[][] =>
  pattern.split('…').map((part) => part.trim().split('/').map(singular));

export function createPairFinder<T>(patterns: readonly PairPattern<T>[]): PairFinder<T> {
  const byFirst = new Map<string, { rest: readonly ReadonlySet<string>[]; naming: T }[]>();
  for (const { pattern, naming } of patterns) {
    const [firsts = [], ...rest] = partsOf(pattern);
    const entry = { rest: rest.map((part) => new Set(part)), naming };
    for (const first of firsts) byFirst.set(first, [...(byFirst.get(first) ?? []), entry]);
  }
  const isFirst = (form: string) => byFirst.has(form);
  return (tokens) => {
    const firsts = [...tokens.keys()].filter((at) => hasForm(tokens[at], isFirst));
    if (firsts.length === 0) return [];
    const forms = tokens.map(formsOf);
    return firsts.flatMap((start) => {
      const begun = forms[start]?.flatMap((form) => byFirst.get(form) ?? []) ?? [];
      const found = begun.flatMap(({ rest, naming }) => {
        const places = placesAfter(tokens, forms, start, rest);
        return places ? { places: [start, ...places], naming } : [];
      });
      return nearest(found).map(({ places, naming }) =>
        places.map((at) => ({ start: at, end: at + 1, value: naming })),
      );
    });
  };
}

/** Of what begins with the same word that which ends first: in "replaces the disks in the server" it is the disks. */
function nearest<T extends { readonly places: readonly number[] }>(found: readonly T[]): readonly T[] {
  const ends = found.map(({ places }) => places.at(-1));
  const first = found[ends.indexOf(Math.min(...ends.map((end) => end ?? 0)))];
  return first ? [first] : [];
}

/** Where the rest of a pattern is found after its first word, in the same clause. */
function placesAfter(
  tokens: readonly Token[],
  forms: readonly (readonly string[])[],
  start: number,
  rest: readonly ReadonlySet<string>[],
): number[] | undefined {
  const places: number[] = [];
  let from = start;
  for (const part of rest) {
    const last = from + 1 + MAX_BETWEEN;
    do from++;
    while (from <= last && !forms[from]?.some((form) => part.has(form)));
    if (from > last || tokens[from]?.clause !== tokens[start]?.clause) return undefined;
    places.push(from);
  }
  return places;
}

/** The word, its singular and what it may be a form of: "swapping" is found as "swap". */
const formsOf = ({ text, stem }: Token): string[] => {
  const forms = text === stem ? [stem] : [text, stem];
  return isInflected(stem) ? [...forms, ...baseForms(stem)] : forms;
};

/** Whether any of the forms passes; most words have one, which is tried without a list of them. */
const hasForm = (token: Token | undefined, test: (form: string) => boolean): boolean =>
  token !== undefined &&
  (test(token.text) || test(token.stem) || (isInflected(token.stem) && baseForms(token.stem).some(test)));

const isInflected = (word: string): boolean => word.endsWith('ing') || word.endsWith('ed');
