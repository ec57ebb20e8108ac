import type { LayerNaming } from './naming.js';
import {
  asksAfterMerits,
  asksAfterOwner,
  asksForAdvice,
  asksForFeature,
  asksHowItWorks,
  isComplaint,
} from './other-questions.js';
import type { Place, Span } from './phrase-book.js';
import { contains, covers, lengthOf, type Sight } from './sight.js';
import type { Understanding } from './understand.js';

/**
 * Asks for something that is never answered: a price, a deed, another vendor's service. What is only told before it is
 * asked who does what ("our cluster is down: who patches the nodes?") is no reason.
 */
export function isRefused({ sight, subjects, layerSpans, comparing }: Understanding, asking: boolean): boolean {
  const firm = subjects.filter(({ certainty }) => certainty === 'firm' || certainty === 'placed');
  const isPhrase = ({ value }: Span<LayerNaming>) => !value.apart || subjects.length > 0;
  const named = [...subjects.map(({ span }) => span), ...sight.layerSpans.filter(isPhrase)];
  const clauseOf = ({ start }: Place) => sight.tokens[start]?.clause;
  const clauses = new Set(sight.talk.filter(({ value }) => value === 'asking').map(clauseOf));
  const isAsked = (place: Place) => clauses.has(clauseOf(place));
  const isStory = (span: Place) => firm.length > 0 && layerSpans.some(isAsked) && !isAsked(span);
  const refused = sight.talk.filter(({ value }) => value === 'refused');
  if (refused.some((span) => !isStory(span) && !named.some((other) => contains(other, span)))) return true;
  const isLed = leadsWithCommand(sight, named) || asksHowItWorks(sight, comparing);
  if (!asking && (isLed || isComplaint(sight, layerSpans) || asksAfterMerits(sight, named))) return true;
  if (!asksAfterOwner(sight) && (asksForFeature(sight) || asksForAdvice(sight, layerSpans))) return true;
  const foreign = sight.meanings.filter(
    (span) => span.value.talk === 'foreign' && !subjects.some((other) => contains(other.span, span)),
  );
  const isActor = ({ start }: Place) => ACTING.has(sight.tokens[start - 1]?.text ?? '');
  return foreign.some(
    (span) => firm.length === 0 || isActor(span) || firm.some((other) => other.span.start === span.end),
  );
}

/** "message the team", but not "message queue"; and whatever is to be done now. */
function leadsWithCommand({ tokens, talk, meanings }: Sight, named: readonly Place[]): boolean {
  const isFiller = (at: number) => talk.some((span) => span.value === 'filler' && covers(span, at));
  const first = tokens.findIndex((_, at) => !isFiller(at));
  const isUrgent = first === 0 && URGENT.has(tokens.at(-1)?.text ?? '');
  const isPolite =
    tokens.slice(0, Math.max(first, 0)).some(({ text }) => ASKED_FOR.has(text)) ||
    PLEASE.has(tokens.at(-1)?.text ?? '');
  const isName = (at: number) => named.some((place) => covers(place, at) && (!isPolite || lengthOf(place) > 1));
  if (isUrgent && isName(0)) return !meanings.some(({ start, value }) => start === 0 && value.subject);
  const leads = (start: number) =>
    start <= first && tokens.slice(0, start).every(({ text }, at) => isFiller(at) && !TELLING.has(text));
  return meanings.some(({ start, value }) => value.command && !isName(start) && leads(start));
}

/** "If we run everything ourselves" commands nothing. */
const TELLING = new Set(['if', 'when', 'we', 'they', 'it', 'is', 'does', 'because', 'since']);
/** What comes after is who does the work, or where: "does Alibaba patch", "on Hetzner". */
const ACTING = new Set(['does', 'is', 'will', 'on', 'in', 'at', 'by']);
/** After these even a word for a layer is a command: "please encrypt". */
const ASKED_FOR = new Set(['please', 'pls', 'plz', 'can', 'could', 'would']);
const PLEASE = new Set(['please', 'pls', 'plz']);
const URGENT = new Set(['now', 'immediately', 'asap', 'today', 'tonight', 'tomorrow']);
