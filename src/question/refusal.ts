import { asksMoreThanWhether } from './asking.js';
import { leadsWithCommand } from './commands.js';
import type { LayerNaming } from './naming.js';
import {
  asksAfterMerits,
  asksForAdvice,
  asksForFeature,
  asksHowItWorks,
  asksWhetherItDoes,
  isComplaint,
} from './other-questions.js';
import type { Place, Span } from './phrase-book.js';
import { contains, type Sight } from './sight.js';
import { isSure } from './subjects.js';
import { textAt, wordSet } from './tokens.js';
import type { Understanding } from './understand.js';
import { asksOtherWho } from './who.js';

/**
 * Asks for something that is never answered: a price, a deed, another vendor's service.
 * @param asking whether it asks after an owner in so many words
 */
export function isRefused(understanding: Understanding, asking: boolean): boolean {
  const { sight, layerSpans, comparing } = understanding;
  const named = namedPlaces(understanding);
  if (asksForRefused(understanding, named) || asksOtherWho(understanding)) return true;
  if (asksWhetherItDoes(sight, layerSpans) || isAboutOtherVendor(understanding)) return true;
  const isLed = leadsWithCommand(understanding, named) || asksHowItWorks(sight, comparing);
  if (!asking && (isLed || isComplaint(sight, layerSpans) || asksAfterMerits(sight, named))) return true;
  if (asksMoreThanWhether(sight)) return false;
  const isToldApart = !asksOfProvider(sight) && sight.refusesApart();
  return asksForFeature(sight) || asksForAdvice(sight, layerSpans) || isToldApart;
}

function namedPlaces({ sight, subjects }: Understanding): Place[] {
  const isPhrase = ({ value }: Span<LayerNaming>) => !value.apart || subjects.length > 0;
  return [...subjects.map(({ span }) => span), ...sight.layerSpans.filter(isPhrase)];
}

/**
 * Words for what is never answered. Where it is only told before it is asked who does what ("our cluster is down: who
 * patches the nodes?") they are no reason.
 */
function asksForRefused({ sight, subjects, layerSpans }: Understanding, named: readonly Place[]): boolean {
  const refused = sight.talk.filter(({ value }) => value === 'refused');
  if (refused.length === 0) return false;
  const clauseOf = ({ start }: Place) => sight.tokens[start]?.clause;
  const asking = sight.talk.filter(({ value }) => value === 'asking');
  const clauses = new Set(asking.map(clauseOf));
  const isAsked = (place: Place) => clauses.has(clauseOf(place));
  const isBefore = (span: Place) => asking.some(({ start }) => start > span.start);
  const isStory = (span: Place) =>
    subjects.some(isSure) && layerSpans.some(isAsked) && !isAsked(span) && isBefore(span);
  return refused.some((span) => !isStory(span) && !named.some((other) => contains(other, span)));
}

function isAboutOtherVendor({ sight, subjects }: Understanding): boolean {
  const firm = subjects.filter(isSure);
  const foreign = sight.meanings.filter(
    (span) => span.value.talk === 'foreign' && !subjects.some((other) => contains(other.span, span)),
  );
  const isActor = ({ start }: Place) => ACTING.has(textAt(sight.tokens, start - 1));
  return foreign.some(
    (span) => firm.length === 0 || isActor(span) || firm.some((other) => other.span.start === span.end),
  );
}

/** "Does somebody at Amazon back it up". */
const asksOfProvider = ({ tokens, providers }: Sight): boolean =>
  providers.some(({ start }) => tokens[start - 1]?.text === 'at');

/** What comes after is who does the work, or where: "does Alibaba patch", "on Hetzner". */
const ACTING = wordSet('does is will on in at by');
