import { worthOf } from './cover.js';
import { DOUBLED } from './edit-distance.js';
import { createFittingWords } from './fitting-words.js';
import { createFuzzyMatcher, type Guess } from './fuzzy.js';
import type { Lexicon } from './lexicon.js';
import type { Meaning } from './naming.js';
import { createShortNames, SHORT } from './short-names.js';
import { covers, isMereWord, look, overlaps, type Sight } from './sight.js';
import { singular, type Token, textAt, wordSet } from './tokens.js';

/** A question with its misspelt words put right. */
export interface Spelt {
  readonly sight: Sight;
  /** The words that were put right, by their place. */
  readonly corrections: ReadonlyMap<number, Guess>;
  /** Other readings that are as likely. */
  readonly rivals: readonly Sight[];
}

const MAX_CORRECTIONS = 8;
/** The same word may be wrong again and again; this often it is put right. */
const MAX_REPEATED = 16;
/** Guesses within this cost of the best are all tried. */
const NEAR = 0.35;
/** And within this the second is as likely as the first. */
const RIVAL = 0.15;
/** Words at least this long are corrected to when they are only talk: "responsiblity". */
const MIN_TALK_LETTERS = 6;

export type Speller = (tokens: readonly Token[]) => Spelt;

/** Corrects only what is left over once everything known is recognised, and only to words of the catalog. */
export function createSpeller(lexicon: Lexicon): Speller {
  const fittingBeside = createFittingWords(lexicon.phrases.filter(({ meaning }) => isName(meaning)));
  const shortNames = createShortNames(lexicon.phrases);
  const names = wordsOfNames(lexicon);
  const known = new Set([...names, ...longWords(lexicon)]);
  const guess = createFuzzyMatcher([...known].filter((word) => word.length > 3));

  function guessesFor(tokens: readonly Token[], at: number): Guess[] {
    const token = tokens[at];
    if (!token || /^\d+$/.test(token.text)) return [];
    const fitting = fittingBeside(token.text, [tokens[at - 1], tokens[at + 1]]);
    if (known.has(token.text) || known.has(token.stem)) return fitting;
    const single = withoutDoubledLetter(token.text, known);
    if (single) return [single, ...fitting];
    if (lexicon.isCommon(token.text)) return fitting;
    const singulars = new Set([token.text.replace(/s+$/, ''), token.stem]);
    singulars.delete(token.text);
    const asSingular = [...singulars].flatMap((word) => guess(word).map(withPlural));
    const guesses = [...guess(token.text), ...asSingular];
    return [...fitting, ...guesses.filter((guess) => isNear(guess) || names.has(guess.word))];
  }

  return (tokens) => {
    let sight = look(tokens, lexicon.book);
    const corrections = new Map<number, Guess>();
    const seconds: [number, Guess][] = [];
    const remembered = new Map<string, Guess[]>();
    const correct = (at: number) => {
      if (remembered.size > MAX_CORRECTIONS || corrections.size > MAX_REPEATED) return;
      const first = wordBeforeShortName(sight, at);
      if (first === undefined && !isLeftOver(sight, at)) return;
      const key = [at - 1, at, at + 1].map((place) => sight.tokens[place]?.text).join(' ');
      const typed = textAt(sight.tokens, at);
      const guesses =
        remembered.get(key) ?? (first === undefined ? guessesFor(sight.tokens, at) : shortNames(first, typed));
      remembered.set(key, guesses);
      const [best, second] = guesses.length > 0 ? tried(sight, at, guesses, lexicon) : [];
      if (!best) return;
      sight = best.sight;
      corrections.set(at, best.guess);
      if (second && second.guess.cost - best.guess.cost < RIVAL) seconds.push([at, second.guess]);
    };
    // Twice, for a word may fit only once its neighbour is put right.
    for (let at = 0; at < tokens.length; at++) correct(at);
    if (remembered.size > 1) for (let at = 0; at < tokens.length; at++) correct(at);
    const rivals = seconds.map(([at, guess]) => look(replaced(sight.tokens, at, guess), lexicon.book));
    return { sight, corrections, rivals: rivals.filter((rival) => knownShare(rival) >= knownShare(sight)) };
  };
}

const replaced = (tokens: readonly Token[], at: number, { word }: Guess): Token[] =>
  tokens.map((token, place) => (place === at ? { ...token, text: word, stem: singular(word), raw: word } : token));

interface Trial {
  readonly sight: Sight;
  readonly guess: Guess;
  readonly worth: number;
}

/** The guesses put in the word's place, the one that explains most of the question first. */
function tried(sight: Sight, at: number, guesses: readonly Guess[], lexicon: Lexicon): Trial[] {
  const cheapest = Math.min(...guesses.map(({ cost }) => cost));
  const before = knownShare(sight);
  return guesses
    .filter(({ cost }) => cost <= cheapest + NEAR)
    .map((guess) => {
      const seen = look(replaced(sight.tokens, at, guess), lexicon.book);
      return { sight: seen, guess, worth: knownShare(seen) };
    })
    .filter(({ sight: seen }) => !isSecondLayer(sight, seen, at))
    .filter(({ worth, sight: seen, guess }) => worth > before || (isNear(guess) && !isLeftOver(seen, at)))
    .sort((one, other) => other.worth - one.worth || one.guess.cost - other.guess.cost);
}

/** Whether a question that has a layer would get another one by the guess alone, and nothing joins the two. */
function isSecondLayer(before: Sight, seen: Sight, at: number): boolean {
  const free = before.layers.filter((layer) => !before.subjects.some((subject) => overlaps(layer, subject)));
  const isNew = seen.layers.some(({ start, end }) => start === at && end === at + 1);
  const isName = [...seen.subjects, ...seen.talk].some((span) => covers(span, at));
  const isBeside = free.some(({ start, end }) => end === at || start === at + 1);
  return free.length > 0 && isNew && !isName && !isBeside && !JOINING.has(textAt(seen.tokens, at - 1));
}

const JOINING = wordSet('and or plus');

const knownShare = ({ subjects, layers, providers }: Sight): number =>
  worthOf(subjects) + worthOf(layers) + worthOf(providers);

/** Not part of anything known, and no talk. */
export function isLeftOver(sight: Sight, at: number): boolean {
  const { subjects, layers, providers, talk, verbs } = sight;
  return ![subjects, layers, providers, talk, verbs].some((spans) => spans.some((span) => covers(span, at)));
}

/** The "cloud" of "cloud rum": before a name of three letters, a word that is a name only in company. */
function wordBeforeShortName({ tokens, subjects }: Sight, at: number): string | undefined {
  if (tokens[at]?.text.length !== SHORT || !subjects.some(({ start, end }) => start === at && end === at + 1)) return;
  const isBefore = subjects.some((span) => span.end === at && isMereWord(span));
  return isBefore ? tokens[at - 1]?.text : undefined;
}

/** "autopilotss" is one slip away from "autopilot", not two. */
const withPlural = ({ word, edits, cost }: Guess): Guess => ({ word, edits: Math.max(edits, 1), cost: cost + DOUBLED });

/** "rdds" for "rds": the one slip that is put right in an abbreviation. */
function withoutDoubledLetter(word: string, known: ReadonlySet<string>): Guess | undefined {
  if (word.length > 5) return undefined;
  const single = word.replace(/(.)\1/, '$1');
  return single !== word && single.length > 2 && known.has(single)
    ? { word: single, edits: 1, cost: DOUBLED }
    : undefined;
}

const isName = ({ subject, layer, provider, concept }: Meaning): boolean =>
  subject !== undefined || layer !== undefined || provider !== undefined || concept !== undefined;

function wordsOfNames({ phrases, book }: Lexicon): Set<string> {
  const names = new Set(book.joinedNames);
  for (const { tokens, meaning } of phrases) {
    if (meaning.subject ?? meaning.layer ?? meaning.provider) for (const { text } of tokens) names.add(text);
  }
  return names;
}

const longWords = ({ phrases }: Lexicon): string[] =>
  phrases.flatMap(({ tokens }) => tokens.flatMap(({ text }) => (text.length >= MIN_TALK_LETTERS ? text : [])));

/** Near enough to be taken for a word of which nothing but talk comes. */
const isNear = ({ edits, word }: Guess): boolean => edits < 2 || isLong(word);

/** Long enough to bear two wrong letters without becoming another word. */
export const isLong = (word: string): boolean => word.length > 10;
