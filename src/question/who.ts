import { covers, isSaidAs, type Sight } from './sight.js';
import { textAt, wordSet } from './tokens.js';
import type { Understanding } from './understand.js';

/** Asks "who", but not who owns what: after who did something, who somebody is, or who does something else with a service. */
export function asksOtherWho(understanding: Understanding): boolean {
  const { sight } = understanding;
  const who = placeOfWho(sight);
  if (who === undefined) return false;
  if (isAmongUs(sight, who)) return true;
  if (asksMore(sight, who)) return false;
  const isWhose = sight.tokens[who]?.text === 'whose';
  return (!isWhose && (asksWhoDid(sight, who) || asksAfterPerson(sight, who))) || asksWhoElse(understanding, who + 1);
}

/** Where "who" stands, if it is no part of a layer: "who can see". */
function placeOfWho({ tokens, layerSpans }: Sight): number | undefined {
  const who = tokens.findIndex(({ text }) => text === 'who' || text === 'whos' || text === 'whose');
  return who < 0 || layerSpans.some((span) => covers(span, who)) ? undefined : who;
}

/** Whether something else asks after an owner, or "who" does so with the words after it: "who is responsible". */
const asksMore = ({ talk }: Sight, who: number): boolean =>
  talk.some(({ value, start, end }) => value === 'asking' && (start !== who || end > who + 1));

/** "Who in our company is certified". */
const isAmongUs = ({ tokens, talk }: Sight, who: number): boolean =>
  AMONG.has(textAt(tokens, who + 1)) &&
  tokens[who + 2]?.determiner !== undefined &&
  !isSaidAs({ talk }, who + 1, 'asking'); // "who's on the hook"

/** "Who deleted the bucket", "who on the platform team approved it": a deed, not a duty. */
function asksWhoDid({ tokens }: Sight, who: number): boolean {
  const team = tokens.findIndex(({ text }, at) => at > who && text === 'team');
  const isOfTeam = team >= 0 && AMONG.has(textAt(tokens, who + 1));
  const [first = '', second = ''] = tokens.slice((isOfTeam ? team : who) + 1).map(({ text }) => text);
  if (LATELY.has(first)) return true;
  return (DEEDS.has(first) && second !== 'to') || (first.endsWith('ed') && !NO_DEEDS.has(first)); // "who's got to"
}

/** "Who is the backup goalkeeper", "who's our account manager", "who else is late": a person, not a duty. */
function asksAfterPerson({ tokens }: Sight, who: number): boolean {
  const verbAt = tokens[who]?.text === 'whos' ? who : who + 1;
  const verb = textAt(tokens, verbAt);
  if (verb !== 'is' && verb !== 'whos') return NO_WORK.has(verb);
  const whom = tokens[verbAt + 1];
  return whom?.determiner !== undefined || (whom?.text === 'on' && tokens.some(({ text }) => text === 'team'));
}

/** "Who teaches the power bi class", "whose parrot is polly": of a service alone it is asked who owns or runs it, and nothing else. */
function asksWhoElse({ sight, layers }: Understanding, next: number): boolean {
  const { text } = sight.tokens[next] ?? {};
  if (layers.length > 0 || text === undefined || WORKING.has(text)) return false;
  return !isSaidAs(sight, next, 'trade') && !sight.verbs.some((verb) => covers(verb, next - 1));
}

const AMONG = wordSet('on in at from among');
const LATELY = wordSet('last just already recently');
const DEEDS = wordSet(
  'did left broke took wrote made ran got sent gave forgot bought built brought chose had shut spun tore put set',
);
/** "Who managed postgres": a name that begins so. */
const NO_DEEDS = wordSet('managed shared hosted allowed supposed need speed dedicated unmanaged');
const NO_WORK = wordSet(
  'else can wants knows gonna needs thinks likes remembers here sits works lives joins joined wins goes comes',
);
const WORKING = wordSet('does do has is must should carries would actually really');
