import { asks, mayAsk } from './asking.js';
import type { Guess } from './fuzzy.js';
import type { Lexicon } from './lexicon.js';
import { namesParty } from './parties.js';
import type { Place } from './phrase-book.js';
import { isRefused } from './refusal.js';
import { covers, isInServiceSlot, type Sight } from './sight.js';
import { isLong } from './spelling.js';
import { isSure, type Named } from './subjects.js';
import { textAt, wordSet } from './tokens.js';
import type { Understanding } from './understand.js';
import { unknownWords } from './unknown-words.js';

/** Whether a question is inside the model: sure enough to answer, near enough to ask back, or neither. */
export type Scope = 'inside' | 'near' | 'outside';

type Corrections = ReadonlyMap<number, Guess>;

export function scopeOf(
  understanding: Understanding,
  corrections: Corrections,
  lexicon: Lexicon,
  isAsked: boolean,
): Scope {
  const { sight, subjects, layers } = understanding;
  const asked = isAsked ? 'outright' : asks(sight);
  const asking = asked !== 'no';
  const party = namesParty(sight, lexicon);
  if (isRefused(understanding, asking)) return 'outside';

  if (asked !== 'outright' && !party && !mayAsk(understanding, lexicon)) return 'outside';

  const isMeant = asking || party;
  const unknown = unknownWords(understanding);
  if (restsOnOneGuess(understanding, corrections, unknown.length)) return 'outside';
  const subject = sureness(subjects, lexicon, sight);
  if (subject === 'none' && layers.length > 0)
    return scopeOfLayers(understanding, withoutStory(unknown, sight), isMeant, lexicon);
  const isEveryday = subject === 'everyday' || subject === 'weak';
  if (layers.length === 0 && !isMeant && isEveryday && isSaidOtherwise(understanding)) return 'outside';
  const most = unknownAllowed(subject, layers.length > 0, isMeant || sight.providers.length > 0);
  if (unknown.length <= most + (layers.length > 0 && isMeant ? Math.floor(sight.tokens.length / WORDS_PER_STRAY) : 0)) {
    return subject === 'weak' && layers.length === 0 && asking ? 'near' : 'inside';
  }
  const isForeignScript = unknown.every((at) => /\P{ASCII}/u.test(textAt(sight.tokens, at)));
  return subject === 'proper' && (layers.length > 0 || asking || isForeignScript) ? 'near' : 'outside';
}

/** A long question may have one more unknown word for each so many words. */
const WORDS_PER_STRAY = 6;

/** How surely a subject is meant: a proper name ("dynamodb"), an everyday word ("glue", "step functions"), a guess. */
type Sureness = 'proper' | 'everyday' | 'loose' | 'weak' | 'none';

function sureness(subjects: readonly Named[], lexicon: Lexicon, sight: Sight): Sureness {
  if (subjects.length === 0) return 'none';
  const firm = subjects.filter(isSure);
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

/** "Shield me from my manager": an everyday word, and other words that carry meaning. */
function isSaidOtherwise({ sight, subjects }: Understanding): boolean {
  const isLone = subjects.length === 1 && subjects.every(({ span }) => span.end - span.start === 1);
  return isLone && sight.talk.some(({ value }) => value === 'trade');
}

/** But for those of a story that one tells of oneself: "we are drafting a policy, so who is responsible for backups". */
function withoutStory(places: readonly number[], { tokens, talk }: Sight): readonly number[] {
  const clauseOf = (at: number) => tokens[at]?.clause;
  const asked = new Set(talk.flatMap(({ value, start }) => (value === 'asking' ? clauseOf(start) : [])));
  const told = new Set(tokens.flatMap(({ text, clause }) => (TELLER.has(text) && !asked.has(clause) ? clause : [])));
  return asked.size === 0 ? places : places.filter((at) => !told.has(clauseOf(at) ?? 0));
}

const TELLER = wordSet('i im ive we weve were');

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
  const isPartOfName = (at: number) => unknown.includes(at) || sight.subjects.some((span) => covers(span, at));
  /** "Amazon elastic toaster": what follows a provider may be one of its services. */
  const isBranded = (at: number): boolean =>
    sight.providers.some(({ end }) => end === at) || (isPartOfName(at - 1) && isBranded(at - 1));
  const isCapital = (at: number) => /^[A-Z][a-z]/.test(sight.tokens[at]?.raw ?? '');
  /** "Photon Engine". */
  const isTitle = (at: number) => isCapital(at) && (isCapital(at + 1) || isCapital(at - 1));
  const mayBeName = unknown.some(
    (at) => isInServiceSlot(sight, at) || isBranded(at) || isTitle(at) || !lexicon.isCommon(textAt(sight.tokens, at)),
  );
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
