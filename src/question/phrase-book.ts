import { createJoinedNames, MAX_JOINED_WORDS } from './joined-names.js';
import { asWritten, type LayerNaming, type Meaning } from './naming.js';
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
  readonly apart: ToldApart;
  /** The names with their words joined: "guardduty", "frontdoor". */
  readonly joinedNames: readonly string[];
}

/** Finds what is told by words that stand apart. */
interface ToldApart {
  readonly layers: PairFinder<LayerNaming>;
  readonly concepts: PairFinder<string>;
  /** Of what is never answered. */
  readonly refusals: PairFinder<true>;
}

/** A phrase as its words, and what it means. */
export interface Phrase {
  readonly tokens: readonly Token[];
  readonly meaning: Meaning;
}

export function createPhraseBook(phrases: readonly Phrase[], apart: ToldApart): PhraseBook {
  const written: PhraseTree = {};
  const plural: PhraseTree = {};
  /** Where each phrase ends in the one and in the other. */
  const ends = new Map<PhraseTree, PhraseTree>();
  for (const { tokens, meaning } of phrases) {
    const end = addPhrase(written, tokens.map(textOf), meaning);
    ends.set(end, addPhrase(plural, stemsOf(tokens, meaning), withoutWeak(meaning)));
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
    let maySpell = true;
    for (let end = start + 1; end <= tokens.length && (stem || mayBeJoined || maySpell); end++) {
      const token = tokens[end - 1];
      if (!token) break;
      text = follow(text, token.text);
      stem = follow(stem, token.stem);
      let known = text?.meaning ?? stem?.meaning;
      if (mayBeJoined || maySpell) word += token.text;
      if (mayBeJoined) {
        mayBeJoined = end - start <= MAX_JOINED_WORDS && joined.mayBegin(word);
        if (mayBeJoined && !known?.subject && !known?.layer) known = withName(known, joined.names.get(word));
      }
      maySpell &&= isOfFragments(word, token.text, end - start);
      if (maySpell && end > start + 1 && !known?.subject) known = spelt(word) ?? known;
      if (known) spans.push({ start, end, value: known });
    }
  }

  /** A short name in pieces: "s 3", "e c 2", "r d s". */
  function spelt(word: string): Meaning | undefined {
    const meaning = follow(written, word)?.meaning;
    return meaning?.subject?.is === 'service' && meaning.subject.grade === 'named' ? meaning : undefined;
  }

  return {
    apart,
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

/** "Fail over" is an order, and "failover" with its words apart. */
const withName = (known: Meaning | undefined, name: Meaning | undefined): Meaning | undefined =>
  known && name ? { ...known, ...name } : (name ?? known);

/** A common word names a service only as its name is written: "teams", not "team". */
function withoutWeak(meaning: Meaning): Meaning {
  if (meaning.subject?.is !== 'service' || meaning.subject.grade !== 'weak') return meaning;
  const { subject: _, ...rest } = meaning;
  return rest;
}

/** Whether `word` is put together of single letters and digits ("s 3", "r d s"), or of two letters and a digit ("ec 2"). */
const isOfFragments = (word: string, last: string, count: number): boolean =>
  word.length === count || (count === 1 ? word.length === 2 : count === 2 && word.length === 3 && /\d/.test(last));

/** The "s" of a short name is no plural's: "av" is not "avs". */
const stemsOf = (tokens: readonly Token[], { subject }: Meaning): string[] =>
  tokens.map(subject?.is === 'service' && tokens.length === 1 && (tokens[0]?.text.length ?? 0) < 4 ? textOf : stemOf);

const textOf = ({ text }: Token): string => text;
const stemOf = ({ stem }: Token): string => stem;
