import type { Place } from './phrase-book.js';
import { covers, isSaidAs, type Sight } from './sight.js';
import type { Named } from './subjects.js';
import { type Token, textAt, wordSet } from './tokens.js';
import type { Understanding } from './understand.js';
import { unknownWords } from './unknown-words.js';

/** "Message the team", but neither "message queue" nor "patch ec2", which may be short for "who patches ec2". */
export function leadsWithCommand({ sight, subjects }: Understanding, named: readonly Place[]): boolean {
  const { tokens, meanings } = sight;
  const leads = (start: number) =>
    tokens.slice(0, start).every(({ text }, at) => isSaidAs(sight, at, 'filler') && !TELLING.has(text)) &&
    isVerb(tokens, start);
  const isSubject = (at: number) => subjects.some(({ span }) => covers(span, at));
  const isPolite = (start: number) => tokens.slice(0, start).some(({ text }) => ASKED_FOR.has(text));
  const endOfName = (start: number, end: number) =>
    Math.max(end, ...named.flatMap((place) => (covers(place, start) ? place.end : [])));
  const isOrder = ({ start, end }: Place) =>
    !isSubject(start) &&
    (isPolite(start) || tokens[end]?.determiner !== undefined || saysMore(sight, subjects, endOfName(start, end)));
  const isName = ({ start }: Place) => named.some((place) => covers(place, start));
  return (
    (isImperative(sight) && !isSubject(0)) ||
    meanings.some((span) => span.value.command && leads(span.start) && (!isName(span) || isOrder(span)))
  );
}

/** "Isolate the compromised instance": at the beginning only a verb has "the" right after it. */
function isImperative(sight: Sight): boolean {
  const { tokens } = sight;
  const first = tokens.findIndex((_, at) => !isSaidAs(sight, at, 'filler'));
  const next = tokens[first + 1];
  const isBase = !/(?:ing|ed|s)$/.test(textAt(tokens, first)) && tokens[first]?.determiner === undefined;
  return isBase && OBJECT.has(next?.determiner ?? '') && next?.clause === tokens[first]?.clause;
}

/** "Upgrade gke", but neither "upgrades of gke" nor "the upgrade of gke". */
const isVerb = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === tokens[at]?.stem && tokens[at + 1]?.text !== 'of';

/** Not only what is to be done and on what, as in "patch ec2", but also for whom, how far or until when; or on "the" one. */
function saysMore(sight: Sight, subjects: readonly Named[], from: number): boolean {
  const { tokens, layerSpans } = sight;
  const unknown = unknownWords({ sight, subjects });
  const isMore = (at: number) =>
    unknown.includes(at) || /^\d+$/.test(textAt(tokens, at)) || isSaidAs(sight, at, 'filler');
  const isLayer = (at: number) => layerSpans.some((span) => covers(span, at));
  const says = ({ text, determiner }: Token, at: number) =>
    determiner !== undefined || (!LINKING.has(text) && !isLayer(at) && isMore(at));
  return tokens.some((token, at) => at >= from && says(token, at));
}

/** "If we run everything ourselves" and "what would change for us" command nothing. */
const TELLING = wordSet('if when we they it is does because since what which how where');
/** After these even a word for a layer is a command: "please encrypt". */
const ASKED_FOR = wordSet('please pls plz can could would');
/** "The" and its like, but not "that", which may begin a clause of its own. */
const OBJECT = wordSet('the a an my our your their its');
/** Leads from what is to be done to what it is done on. */
const LINKING = wordSet('on in of for at with within inside under behind and or via by');
