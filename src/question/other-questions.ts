import type { Place } from './phrase-book.js';
import { covers, type Sight } from './sight.js';

// Questions about a service that ask for something other than who does what.

/** "My vpn doesn't connect": a service, and that it does not do what it should. */
export const isComplaint = ({ tokens, verbs }: Sight, layers: readonly Place[]): boolean =>
  layers.length === 0 &&
  verbs.every(({ value }) => value !== 'compare') &&
  tokens.some(({ text }, at) => at > 0 && FAILING.has(text));

/** "Does lambda support rust", "can fargate run windows": what a product can do. */
export const asksForFeature = ({ tokens, subjects }: Sight): boolean =>
  (tokens[0]?.text === 'can' && subjects.some(({ start }) => start === 1)) ||
  (OPENING.has(tokens[0]?.text ?? '') && tokens.some(({ text }, at) => at > 0 && CAPABLE.has(text)));

/** "Who deleted the bucket", "who on the platform team approved it": a deed, not a duty. */
export const asksWhoDid = ({ tokens, talk }: Sight): boolean => {
  const who = tokens.findIndex(({ text }) => text === 'who');
  if (who < 0 || talk.some(({ value, start }) => value === 'asking' && start !== who)) return false;
  const team = tokens.findIndex(({ text }, at) => at > who && text === 'team');
  const isOfTeam = ['on', 'in', 'from'].includes(tokens[who + 1]?.text ?? '') && team >= 0;
  const rest = tokens.slice((isOfTeam ? team : who) + 1).map(({ text }) => text);
  const [verb = ''] = LATELY.has(rest[0] ?? '') ? rest.slice(1) : rest;
  return DEEDS.has(verb) || (verb.endsWith('ed') && !NO_DEEDS.has(verb));
};

/** "How do cloudwatch alarms work", "explain how backup is enabled on rds", but not "how do rds and aurora differ". */
export const asksHowItWorks = ({ tokens }: Sight, comparing: boolean): boolean => {
  const how = tokens.findIndex(({ text }) => text === 'how');
  const isExplained = EXPLAINING.has(tokens[how - 1]?.text ?? '');
  return !comparing && (isExplained || (how === 0 && HOW.has(tokens[1]?.text ?? '')));
};

/** "Should we migrate to aurora". */
export const asksForAdvice = ({ tokens }: Sight, layers: readonly Place[]): boolean =>
  layers.length === 0 && tokens[0]?.text === 'should';

/** "Lambda vs containers performance". */
export const asksAfterMerits = ({ tokens }: Sight, named: readonly Place[]): boolean =>
  tokens.some(({ text }, at) => MERITS.has(text) && !named.some((place) => covers(place, at)));

/** Not only whether somebody "does" it or whether "we need to". */
export const asksAfterOwner = ({ tokens, talk }: Sight): boolean =>
  talk.some(({ value, start }) => value === 'asking' && !OPENING.has(tokens[start]?.text ?? ''));

const LATELY = new Set(['last', 'just', 'already', 'recently']);
const DEEDS = new Set(
  'did left broke took wrote made ran got sent gave forgot bought built brought chose had shut spun tore'.split(' '),
);
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
const FAILING = new Set([
  'doesnt',
  'dont',
  'didnt',
  'wont',
  'cant',
  'cannot',
  'couldnt',
  'isnt',
  'stuck',
  'hangs',
  'hanging',
  'fails',
]);
const OPENING = new Set([
  'does',
  'do',
  'is',
  'are',
  'am',
  'can',
  'will',
  'which',
  'what',
  'need',
  'have',
  'has',
  'should',
  'must',
]);
const HOW = new Set(['do', 'does', 'should', 'can', 'could', 'would', 'to']);
const EXPLAINING = new Set(['explain', 'describe', 'show', 'document']);
const MERITS = new Set([
  'performance',
  'speed',
  'throughput',
  'latency',
  'features',
  'popularity',
  'pros',
  'cons',
  'quota',
  'quotas',
  'limit',
  'limits',
]);
const CAPABLE = new Set([
  'based',
  'built',
  'written',
  'support',
  'supports',
  'compatible',
  'compatibility',
  'integrate',
  'integrates',
  'available',
  'accept',
  'accepts',
  'deprecated',
  'already',
  'yet',
  'recovered',
  'resolved',
  'supported',
]);
