import { asksOutright } from './asking.js';
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
import { wordSet } from './tokens.js';
import type { Understanding } from './understand.js';
import { asksOtherWho } from './who.js';

/**
 * Asks for something that is never answered: a price, a deed, another vendor's service. What is only told before it is
 * asked who does what ("our cluster is down: who patches the nodes?") is no reason.
 */
export function isRefused(understanding: Understanding, asking: boolean): boolean {
  const { sight, subjects, layerSpans, comparing } = understanding;
  const firm = subjects.filter(({ certainty }) => certainty === 'firm' || certainty === 'placed');
  const isPhrase = ({ value }: Span<LayerNaming>) => !value.apart || subjects.length > 0;
  const named = [...subjects.map(({ span }) => span), ...sight.layerSpans.filter(isPhrase)];
  const clauseOf = ({ start }: Place) => sight.tokens[start]?.clause;
  const clauses = new Set(sight.talk.filter(({ value }) => value === 'asking').map(clauseOf));
  const isAsked = (place: Place) => clauses.has(clauseOf(place));
  const isStory = (span: Place) => firm.length > 0 && layerSpans.some(isAsked) && !isAsked(span);
  const refused = sight.talk.filter(({ value }) => value === 'refused');
  if (refused.some((span) => !isStory(span) && !named.some((other) => contains(other, span)))) return true;
  if (asksOtherWho(understanding) || asksWhetherItDoes(sight, layerSpans)) return true;
  const isLed = leadsWithCommand(understanding, named) || asksHowItWorks(sight, comparing);
  if (!asking && (isLed || isComplaint(sight, layerSpans) || asksAfterMerits(sight, named))) return true;
  if (!asksOutright(sight)) {
    if (asksForFeature(sight) || asksForAdvice(sight, layerSpans) || (!asksOfProvider(sight) && sight.refusesApart()))
      return true;
  }
  const foreign = sight.meanings.filter(
    (span) => span.value.talk === 'foreign' && !subjects.some((other) => contains(other.span, span)),
  );
  const isActor = ({ start }: Place) => ACTING.has(sight.tokens[start - 1]?.text ?? '');
  return foreign.some(
    (span) => firm.length === 0 || isActor(span) || firm.some((other) => other.span.start === span.end),
  );
}

/** "Does somebody at Amazon back it up". */
const asksOfProvider = ({ tokens, providers }: Sight): boolean =>
  providers.some(({ start }) => tokens[start - 1]?.text === 'at');

/** What comes after is who does the work, or where: "does Alibaba patch", "on Hetzner". */
const ACTING = wordSet('does is will on in at by');
