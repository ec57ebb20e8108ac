import type { Guess } from './fuzzy.js';
import type { Lexicon } from './lexicon.js';
import type { Place } from './phrase-book.js';
import { isRefused } from './refusal.js';
import { covers, isInServiceSlot, type Sight } from './sight.js';
import { isLong } from './spelling.js';
import type { Named } from './subjects.js';
import type { Understanding } from './understand.js';
import { unknownWords } from './unknown-words.js';

/** Whether a question is inside the model: sure enough to answer, near enough to ask back, or neither. */
export type Scope = 'inside' | 'near' | 'outside';

type Corrections = ReadonlyMap<number, Guess>;

export function scopeOf(understanding: Understanding, corrections: Corrections, lexicon: Lexicon): Scope {
  const { sight, subjects, layers } = understanding;
  const asking = sight.talk.some(({ value }) => value === 'asking');
  if (isRefused(understanding, asking)) return 'outside';

  const unknown = unknownWords(understanding);
  if (restsOnOneGuess(understanding, corrections, unknown.length)) return 'outside';
  const subject = sureness(subjects, lexicon, sight);
  if (subject !== 'proper' && asksWhoDidElse(understanding, unknown)) return 'outside';
  if (subject === 'none' && layers.length > 0) return scopeOfLayers(understanding, unknown, asking, lexicon);
  const isEveryday = subject === 'everyday' || subject === 'weak';
  if (layers.length === 0 && !asking && isEveryday && isSaidOtherwise(understanding)) return 'outside';
  const most = unknownAllowed(subject, layers.length > 0, asking || sight.providers.length > 0);
  if (unknown.length <= most + (layers.length > 0 && asking ? Math.floor(sight.tokens.length / WORDS_PER_STRAY) : 0)) {
    return subject === 'weak' && layers.length === 0 && asking ? 'near' : 'inside';
  }
  const isForeignScript = unknown.every((at) => /\P{ASCII}/u.test(sight.tokens[at]?.text ?? ''));
  return subject === 'proper' && (layers.length > 0 || asking || isForeignScript) ? 'near' : 'outside';
}

/** A long question may have one more unknown word for each so many words. */
const WORDS_PER_STRAY = 6;

/** How surely a subject is meant: a proper name ("dynamodb"), an everyday word ("glue", "step functions"), a guess. */
type Sureness = 'proper' | 'everyday' | 'loose' | 'weak' | 'none';

function sureness(subjects: readonly Named[], lexicon: Lexicon, sight: Sight): Sureness {
  if (subjects.length === 0) return 'none';
  const firm = subjects.filter(({ certainty }) => certainty === 'firm' || certainty === 'placed');
  if (firm.some(({ span }) => isProper(span, lexicon, sight))) return 'proper';
  if (firm.length > 0) return 'everyday';
  return subjects.some(({ certainty }) => certainty === 'loose') ? 'loose' : 'weak';
}

const isProper = ({ start, end }: Place, lexicon: Lexicon, { tokens }: Sight): boolean =>
  tokens.slice(start, end).some(({ text }) => !lexicon.isCommon(text));

/** How many words may be unknown: the more of the question is understood, the more. */
function unknownAllowed(subject: Sureness, hasLayer: boolean, asking: boolean): number {
  switch (subject) {
    case 'proper':
      return hasLayer ? (asking ? 5 : 1) : asking ? 2 : 0;
    case 'everyday':
      return hasLayer ? (asking ? 3 : 1) : 0;
    case 'loose':
      return hasLayer ? (asking ? 2 : 1) : asking ? 1 : 0;
    case 'weak':
    case 'none':
      return 0;
  }
}

/** "Who directed the film Aurora": what is asked about "who" is no work on a service. */
function asksWhoDidElse({ sight, layers }: Understanding, unknown: readonly number[]): boolean {
  const who = sight.tokens.findIndex(({ text }) => text === 'who' || text === 'whos');
  return who >= 0 && layers.length === 0 && unknown.includes(who + 1);
}

/** "Shield me from my manager": an everyday word, and other words that carry meaning. */
function isSaidOtherwise({ sight, subjects }: Understanding): boolean {
  const isLone = subjects.length === 1 && subjects.every(({ span }) => span.end - span.start === 1);
  return isLone && sight.talk.some(({ value }) => value === 'trade');
}

/** A layer and an unknown word: where that may be a service's name, it is asked back which service is meant. */
function scopeOfLayers(
  { sight, layerSpans }: Understanding,
  unknown: readonly number[],
  asking: boolean,
  lexicon: Lexicon,
): Scope {
  if (!asking && sight.tokens[0]?.text === 'what' && sight.tokens[1]?.text === 'is') return 'outside';
  if (unknown.length === 0) return 'inside';
  if (layerSpans.every(({ value }) => value.vague)) return 'outside';
  const mayBeName = unknown.some((at) => isInServiceSlot(sight, at) || !lexicon.isCommon(sight.tokens[at]?.text ?? ''));
  if (mayBeName) return unknown.length <= (asking ? 2 : 1) ? 'near' : 'outside';
  return asking && unknown.length === 1 ? 'inside' : 'outside';
}

/** Everything that was recognised is one misspelt phrase: too little, if the slip is large or other words are unknown. */
function restsOnOneGuess({ subjects, layerSpans, sight }: Understanding, corrections: Corrections, unknown: number) {
  const known: Place[] = [...subjects.map(({ span }) => span), ...layerSpans, ...sight.providers];
  const [only, ...others] = known;
  if (!only || others.length > 0) return false;
  const slips = [...corrections].flatMap(([at, guess]) => (covers(only, at) ? guess : []));
  const isWhole = only.end - only.start === slips.length;
  return isWhole && (unknown > 0 || slips.some(({ edits, word }) => edits > 1 && !isLong(word)));
}
