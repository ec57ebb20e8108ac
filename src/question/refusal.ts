import type { Place } from './phrase-book.js';
import { contains, covers, overlaps, type Sight } from './sight.js';
import type { Understanding } from './understand.js';

/** Asks for something that is never answered: a price, a deed, another vendor's service. */
export function isRefused({ sight, subjects, layerSpans }: Understanding, asking: boolean): boolean {
  const named = [...subjects.map(({ span }) => span), ...layerSpans];
  if (sight.talk.some((span) => span.value === 'refused' && !named.some((other) => overlaps(other, span)))) return true;
  if (!asking && leadsWithCommand(sight, named)) return true;
  const firm = subjects.filter(({ certainty }) => certainty === 'firm' || certainty === 'placed');
  const foreign = sight.meanings.filter(
    (span) => span.value.talk === 'foreign' && !subjects.some((other) => contains(other.span, span)),
  );
  return foreign.some((span) => firm.length === 0 || firm.some((other) => other.span.start === span.end));
}

/** "message the team", but not "message queue". */
function leadsWithCommand({ tokens, talk, meanings }: Sight, named: readonly Place[]): boolean {
  const first = tokens.findIndex((_, at) => !talk.some((span) => span.value === 'filler' && covers(span, at)));
  const isName = named.some((place) => covers(place, first));
  return !isName && meanings.some(({ start, value }) => start === first && value.command);
}
