import { covers, type Sight } from './sight.js';
import type { Understanding } from './understand.js';

// Questions that ask "who", but not who owns what.

/** "Who deleted the bucket", "who on the platform team approved it": a deed, not a duty. */
export const asksWhoDid = (sight: Sight): boolean => {
  const who = placeOfWho(sight);
  if (who === undefined) return false;
  const { tokens } = sight;
  const team = tokens.findIndex(({ text }, at) => at > who && text === 'team');
  const isOfTeam = ['on', 'in', 'from'].includes(tokens[who + 1]?.text ?? '') && team >= 0;
  const rest = tokens.slice((isOfTeam ? team : who) + 1).map(({ text }) => text);
  const isLately = LATELY.has(rest[0] ?? '');
  const verb = rest[isLately ? 1 : 0] ?? '';
  return isLately || DEEDS.has(verb) || (verb.endsWith('ed') && !NO_DEEDS.has(verb));
};

/** "Who is the backup goalkeeper", "who's our account manager", "who else slept through the alarm": a person, not a duty. */
export const asksAfterPerson = (sight: Sight): boolean => {
  const who = placeOfWho(sight);
  if (who === undefined) return false;
  const { tokens } = sight;
  const isAt = tokens[who]?.text === 'whos' ? who : who + 1;
  const is = tokens[isAt];
  if (is?.text !== 'is' && is?.text !== 'whos') return NO_WORK.has(is?.text ?? '');
  const whom = tokens[isAt + 1];
  return whom?.determiner !== undefined || (whom?.text === 'on' && tokens.at(-1)?.text === 'team');
};

/** "Who teaches the power bi class": of a service alone it is asked who owns or runs it, and nothing else. */
export const asksWhoElse = (understanding: Understanding): boolean => {
  const { sight, layers } = understanding;
  const who = placeOfWho(sight);
  if (who === undefined || layers.length > 0) return false;
  const next = who + 1;
  const { text = '' } = sight.tokens[next] ?? {};
  const isTrade = sight.talk.some(({ value, ...place }) => value === 'trade' && covers(place, next));
  return text !== '' && !isTrade && !WORKING.has(text) && !sight.verbs.some((verb) => covers(verb, who));
};

/** Where "who" stands, if nothing else asks after an owner. */
function placeOfWho({ tokens, talk, layerSpans }: Sight): number | undefined {
  const who = tokens.findIndex(({ text }) => text === 'who' || text === 'whos');
  const asksMore = talk.some(({ value, start, end }) => value === 'asking' && (start !== who || end > who + 1));
  const isOfName = layerSpans.some((span) => covers(span, who)); // "who can see"
  return who < 0 || asksMore || isOfName ? undefined : who;
}

const LATELY = new Set(['last', 'just', 'already', 'recently']);
const DEEDS = new Set([
  ...['did', 'left', 'broke', 'took', 'wrote', 'made', 'ran', 'got', 'sent', 'gave', 'forgot', 'bought', 'built'],
  ...['brought', 'chose', 'had', 'shut', 'spun', 'tore', 'put', 'set'],
]);
/** "Who managed postgres": a name that begins so. */
const NO_DEEDS = new Set([
  'managed',
  'shared',
  'hosted',
  'allowed',
  'supposed',
  'need',
  'speed',
  'dedicated',
  'unmanaged',
]);
const NO_WORK = new Set(['else', 'can', 'wants', 'knows', 'gonna', 'needs', 'thinks', 'likes', 'remembers', 'here']);
const WORKING = new Set(['does', 'do', 'has', 'is', 'must', 'should', 'carries', 'would', 'actually', 'really']);
