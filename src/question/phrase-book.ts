import { createJoinedNames, MAX_JOINED_WORDS } from './joined-names.js';
import { asWritten, type Meaning } from './naming.js';
import { addPhrase, follow, type PhraseTree } from './phrase-tree.js';
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
  readonly joinedNames: readonly string[];
}

/** A phrase as its words, and what it means. */
export interface Phrase {
  readonly tokens: readonly Token[];
  readonly meaning: Meaning;
}

export function createPhraseBook(phrases: readonly Phrase[], pairs: PairFinder): PhraseBook {
  const written: PhraseTree = {};
  const plural: PhraseTree = {};
  /** Where each phrase ends in the one and in the other. */
  const ends = new Map<PhraseTree, PhraseTree>();
  for (const { tokens, meaning } of phrases) {
    const end = addPhrase(written, tokens.map(textOf), meaning);
    ends.set(end, addPhrase(plural, tokens.map(stemOf), withoutWeak(meaning)));
  }
  for (const [end, { meaning: other }] of ends) {
    if (end.meaning && other && end.meaning !== other) end.meaning = asWritten(end.meaning, other);
  }
  const names = phrases.filter(({ meaning }) => meaning.subject || meaning.layer);
  const joined = createJoinedNames(names.map(({ tokens, meaning }) => ({ words: tokens.map(textOf), meaning })));

  /** Adds what the words from `start` on mean: the first, the first two, and so on. */
  function addSpans(start: number, tokens: readonly Token[], spans: Span<Meaning>[]): void {
    let text: PhraseTree | undefined = written;
    let stem: PhraseTree | undefined = plural;
    let word = '';
    let mayBeJoined = true;
    for (let end = start + 1; end <= tokens.length && (stem || mayBeJoined); end++) {
      const token = tokens[end - 1];
      if (!token) break;
      text = follow(text, token.text);
      stem = follow(stem, token.stem);
      let known = text?.meaning ?? stem?.meaning;
      if (mayBeJoined) {
        word += token.text;
        mayBeJoined = end - start <= MAX_JOINED_WORDS && joined.mayBegin(word);
        if (mayBeJoined && !known?.subject && !known?.layer) known = joined.names.get(word) ?? known;
      }
      if (known) spans.push({ start, end, value: known });
    }
  }

  return {
    pairs,
    joinedNames: [...joined.names.keys()],
    find(phrase) {
      const tokens = tokenise(phrase);
      const end = (tree: PhraseTree, words: readonly string[]) => words.reduce<PhraseTree | undefined>(follow, tree);
      return end(written, tokens.map(textOf))?.meaning ?? end(plural, tokens.map(stemOf))?.meaning;
    },
    spans(tokens) {
      const spans: Span<Meaning>[] = [];
      for (let start = 0; start < tokens.length; start++) addSpans(start, tokens, spans);
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

const textOf = ({ text }: Token): string => text;
const stemOf = ({ stem }: Token): string => stem;
