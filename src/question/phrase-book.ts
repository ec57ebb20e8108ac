import { type Token, tokenise } from './tokens.js';

/** Words `start` to `end` (exclusive) of a question. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** A place, and what the words there name. */
export interface Span<T> extends Place {
  readonly value: T;
}

/** Phrases and what they mean. A phrase is found as written, in the plural, and with its words joined or split. */
export interface PhraseBook<T> {
  add(phrase: string, value: T): void;
  find(phrase: string): T | undefined;
  spans(tokens: readonly Token[]): Span<T>[];
  /** Every phrase as the words it is made of. */
  readonly phrases: readonly (readonly string[])[];
  /** The joined forms: "guardduty", "frontdoor". */
  joinedWords(): Iterable<string>;
}

const MIN_JOINED_LETTERS = 6;
const MAX_JOINED_WORDS = 4;

/** `prefer` settles what a phrase means when it is added twice, or when its plural means something else. */
export function createPhraseBook<T>(prefer: (one: T, other: T) => T): PhraseBook<T> {
  const exact = new Map<string, T>();
  const stemmed = new Map<string, T>();
  const joined = new Map<string, T>();
  /** First word (as stem) → the most words a phrase that starts with it has. */
  const longest = new Map<string, number>();
  const phrases: string[][] = [];

  const put = (map: Map<string, T>, key: string, value: T) => {
    const known = map.get(key);
    map.set(key, known === undefined ? value : prefer(known, value));
  };
  const lookUp = (exactKey: string, stemKey: string): T | undefined => {
    const asWritten = exact.get(exactKey);
    const asPlural = stemmed.get(stemKey);
    if (asWritten === undefined || asPlural === undefined) return asWritten ?? asPlural;
    return prefer(asWritten, asPlural);
  };

  return {
    phrases,
    joinedWords: () => joined.keys(),
    find(phrase) {
      const tokens = tokenise(phrase);
      return lookUp(joinTexts(tokens, ' '), joinStems(tokens));
    },
    add(phrase, value) {
      const tokens = tokenise(phrase);
      const [first] = tokens;
      if (!first) return;
      phrases.push(tokens.map(({ text }) => text));
      put(exact, joinTexts(tokens, ' '), value);
      put(stemmed, joinStems(tokens), value);
      longest.set(first.stem, Math.max(tokens.length, longest.get(first.stem) ?? 0));
      const word = joinTexts(tokens, '');
      if (tokens.length <= MAX_JOINED_WORDS && word.length >= MIN_JOINED_LETTERS) put(joined, word, value);
    },
    spans(tokens) {
      const spans: Span<T>[] = [];
      for (let start = 0; start < tokens.length; start++) {
        const most = Math.min(longest.get(tokens[start]?.stem ?? '') ?? 0, tokens.length - start);
        let exactKey = '';
        let stemKey = '';
        let word = '';
        for (let length = 1; length <= Math.max(most, MAX_JOINED_WORDS); length++) {
          const token = tokens[start + length - 1];
          if (!token) break;
          word += token.text;
          exactKey += length > 1 ? ` ${token.text}` : token.text;
          stemKey += length > 1 ? ` ${token.stem}` : token.stem;
          const value =
            (length <= most ? lookUp(exactKey, stemKey) : undefined) ??
            (length <= MAX_JOINED_WORDS && word.length >= MIN_JOINED_LETTERS ? joined.get(word) : undefined);
          if (value !== undefined) spans.push({ start, end: start + length, value });
        }
      }
      return spans;
    },
  };
}

const joinTexts = (tokens: readonly Token[], separator: string): string =>
  tokens.map(({ text }) => text).join(separator);
const joinStems = (tokens: readonly Token[]): string => tokens.map(({ stem }) => stem).join(' ');
