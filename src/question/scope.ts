import type { Lexicon } from './lexicon.js';
import type { Place } from './phrase-book.js';
import { covers, overlaps, type Sight } from './sight.js';
import type { Named } from './subjects.js';
import type { Understanding } from './understand.js';

/** Whether a question is inside the model: sure enough to answer, near enough to ask back, or neither. */
export type Scope = 'inside' | 'near' | 'outside';

export function scopeOf(understanding: Understanding, lexicon: Lexicon): Scope {
  const { sight, subjects, layers } = understanding;
  const asking = isAsking(sight);
  if (isRefused(understanding, asking, lexicon)) return 'outside';

  const unknown = unknownWords(understanding);
  const subject = sureness(subjects, lexicon, sight);
  const most = unknownAllowed(subject, layers.length > 0, asking || sight.providers.length > 0);
  if (unknown.length <= most) return subject === 'weak' && layers.length === 0 && asking ? 'near' : 'inside';
  if (subject === 'proper') return layers.length > 0 || asking ? 'near' : 'outside';
  if (subject === 'none' && layers.length > 0 && unknown.length <= 2) {
    return unknown.some((at) => isInServiceSlot(sight, at) || !lexicon.isCommon(sight.tokens[at]?.text ?? ''))
      ? 'near'
      : 'outside';
  }
  return 'outside';
}

/** How surely a subject is meant: a proper name ("dynamodb"), an everyday word ("glue", "step functions"), a guess. */
type Sureness = 'proper' | 'everyday' | 'loose' | 'weak' | 'none';

function sureness(subjects: readonly Named[], lexicon: Lexicon, sight: Sight): Sureness {
  if (subjects.length === 0) return 'none';
  if (subjects.some((named) => named.certainty === 'firm' && isProper(named, lexicon, sight))) return 'proper';
  if (subjects.some(({ certainty }) => certainty === 'firm')) return 'everyday';
  return subjects.some(({ certainty }) => certainty === 'loose') ? 'loose' : 'weak';
}

const isProper = ({ span, withProvider }: Named, lexicon: Lexicon, { tokens }: Sight): boolean =>
  withProvider || tokens.slice(span.start, span.end).some(({ text }) => !lexicon.isCommon(text));

/** How many words may be unknown: the more of the question is understood, the more. */
function unknownAllowed(subject: Sureness, hasLayer: boolean, asking: boolean): number {
  switch (subject) {
    case 'proper':
      return hasLayer ? (asking ? 5 : 3) : asking ? 2 : 0;
    case 'everyday':
      return hasLayer ? (asking ? 3 : 1) : asking ? 1 : 0;
    case 'loose':
      return hasLayer ? (asking ? 2 : 1) : asking ? 1 : 0;
    case 'weak':
      return 0;
    case 'none':
      return hasLayer && asking ? 1 : 0;
  }
}

const isAsking = ({ talk }: Sight): boolean => talk.some(({ value }) => value === 'asking');

function isRefused({ sight, subjects, layerSpans }: Understanding, asking: boolean, lexicon: Lexicon): boolean {
  const named = [...subjects.map(({ span }) => span), ...layerSpans];
  const said = (sort: 'refused' | 'foreign') =>
    sight.talk.filter((span) => span.value === sort && !named.some((other) => overlaps(other, span)));
  if (said('refused').length > 0) return true;
  if (!asking && leadsWithCommand(sight, lexicon)) return true;
  const firm = subjects.filter(({ certainty }) => certainty === 'firm');
  return said('foreign').some((span) => firm.length === 0 || firm.some((other) => other.span.start === span.end));
}

function leadsWithCommand({ tokens, talk }: Sight, lexicon: Lexicon): boolean {
  const first = tokens.findIndex((_, at) => !talk.some((span) => span.value === 'filler' && covers(span, at)));
  return lexicon.commands.spans(tokens).some(({ start }) => start === first);
}

/** The places of the words that neither name anything nor are at home in such a question. */
export function unknownWords({ sight, subjects }: Understanding): number[] {
  const known: Place[] = [
    ...sight.subjects,
    ...sight.layers,
    ...sight.providers,
    ...sight.talk,
    ...sight.verbs,
    ...sight.readings,
    ...sight.modes.filter(({ value }) => value.some(({ mode }) => subjects.some((s) => s.candidates.includes(mode)))),
  ];
  return sight.tokens.flatMap(({ text }, at) => {
    if (text.length < 2 || /^\d+$/.test(text)) return [];
    return known.some((span) => covers(span, at)) ? [] : at;
  });
}

const SLOT = new Set(['for', 'on', 'in', 'of', 'with']);
const isInServiceSlot = ({ tokens }: Sight, at: number): boolean => SLOT.has(tokens[at - 1]?.text ?? '');
