import { asWritten, bothMeanings, type Meaning } from './naming.js';
import { type Token, tokenise } from './tokens.js';
import type { PairFinder } from './word-pairs.js';

/** Words `start` to `end` (exclusive) of a question. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** A place, and what the words there mean. */
export interface Span<T> extends Place {
  readonly value: T;
}

/** All phrases and what they mean. A phrase is found as written, in the plural, and with its words joined or split. */
export interface PhraseBook {
  find(phrase: string): Meaning | undefined;
  /** Every phrase in a question, also those that overlap. */
  spans(tokens: readonly Token[]): Span<Meaning>[];
  /** The layers told by words that stand apart. */
  readonly pairs: PairFinder;
  /** The names with their words joined: "guardduty", "frontdoor". */
  readonly joinedNames: ReadonlySet<string>;
}

/** A phrase as its words, and what it means. */
export interface Phrase {
  readonly tokens: readonly Token[];
  readonly meaning: Meaning;
}

const MIN_JOINED_LETTERS = 6;
const MAX_JOINED_WORDS = 4;

export function createPhraseBook(phrases: readonly Phrase[], pairs: PairFinder): PhraseBook {
  const written = new Map<string, Meaning>();
  const plural = new Map<string, Meaning>();
  const joined = new Map<string, Meaning>();
  /** First word (as stem) → the most words that a phrase beginning with it has. */
  const longest = new Map<string, number>();

  const pluralOf = new Map<string, string>();
  for (const { tokens, meaning } of phrases) {
    const [first] = tokens;
    if (!first) continue;
    const [text, stem] = [textsOf(tokens, ' '), stemsOf(tokens)];
    pluralOf.set(text, stem);
    put(written, text, meaning);
    put(plural, stem, withoutWeak(meaning));
    longest.set(first.stem, Math.max(tokens.length, longest.get(first.stem) ?? 0));
    if (!(meaning.subject || meaning.layer) || tokens.length > MAX_JOINED_WORDS) continue;
    const word = textsOf(tokens, '');
    if (word.length >= MIN_JOINED_LETTERS) put(joined, word, meaning);
  }
  for (const [text, meaning] of written) {
    const other = plural.get(pluralOf.get(text) ?? text);
    if (other && other !== meaning) written.set(text, asWritten(meaning, other));
  }

  return {
    pairs,
    joinedNames: new Set(joined.keys()),
    find(phrase) {
      const tokens = tokenise(phrase);
      return written.get(textsOf(tokens, ' ')) ?? plural.get(stemsOf(tokens));
    },
    spans(tokens) {
      const spans: Span<Meaning>[] = [];
      for (let start = 0; start < tokens.length; start++) {
        const most = longest.get(tokens[start]?.stem ?? '') ?? 0;
        let text = '';
        let stem = '';
        let word = '';
        for (let end = start + 1; end <= tokens.length && end - start <= Math.max(most, MAX_JOINED_WORDS); end++) {
          const token = tokens[end - 1];
          if (!token) break;
          const gap = end - start > 1 ? ' ' : '';
          text += gap + token.text;
          stem += gap + token.stem;
          word += token.text;
          const known = end - start <= most ? (written.get(text) ?? plural.get(stem)) : undefined;
          const isJoinable = end - start <= MAX_JOINED_WORDS && word.length >= MIN_JOINED_LETTERS;
          const value = known?.subject || known?.layer || !isJoinable ? known : (joined.get(word) ?? known);
          if (value) spans.push({ start, end, value });
        }
      }
      return spans;
    },
  };
}

/** A common word names a service only as its name is written: "teams", not "team". */
function withoutWeak(meaning: Meaning): Meaning {
  if (meaning.subject?.is !== 'service' || meaning.subject.grade !== 'weak') return meaning;
  const { subject: _, ...rest } = meaning;
  return rest;
}

function put(map: Map<string, Meaning>, key: string, meaning: Meaning): void {
  const known = map.get(key);
  map.set(key, known ? bothMeanings(known, meaning) : meaning);
}

const textsOf = (tokens: readonly Token[], gap: string): string => tokens.map(({ text }) => text).join(gap);
const stemsOf = (tokens: readonly Token[]): string => tokens.map(({ stem }) => stem).join(' ');
