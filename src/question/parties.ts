import type { Lexicon } from './lexicon.js';
import type { Place } from './phrase-book.js';
import type { Sight } from './sight.js';
import { type Token, textAt, wordSet } from './tokens.js';

/** Whether those are named who may own it, though nobody is asked after: "us or aws", "is that on microsoft", "our problem". */
export const namesParty = (sight: Sight, lexicon: Lexicon): boolean =>
  sight.providers.some((place) => isCandidate(sight, place, lexicon)) ||
  sight.tokens.some((_, at) => isOwner(sight.tokens, at, lexicon) || isTheirs(sight.tokens, at, lexicon)) ||
  sight.tokens.some((_, at) => isDoneBySomebody(sight, at));

/** "Or aws", "aws does", "microsoft's side", "aws fixes it", "is the hardware google's". */
function isCandidate({ tokens, layerSpans }: Sight, { start, end }: Place, lexicon: Lexicon): boolean {
  const [before, after, next] = [textAt(tokens, start - 1), textAt(tokens, end), tokens[end + 1]];
  if (BEFORE.has(before) || AFTER.has(after) || lexicon.isShare(after)) return true;
  const isVerb = after.endsWith('s') && (next?.determiner !== undefined || OBJECT.has(next?.text ?? ''));
  return isVerb || (STATING.has(textAt(tokens, 0)) && layerSpans.some((layer) => layer.end === start));
}

/** "Us", but neither "tell us" nor "is it just us" nor "us-east-1". */
const isOwner = (tokens: readonly Token[], at: number, { isParty }: Lexicon): boolean =>
  isParty(textAt(tokens, at)) && !NO_OWNER_AFTER.has(textAt(tokens, at - 1)) && !PLACE.has(textAt(tokens, at + 1));

/** "Our problem", "their own duty". */
function isTheirs(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const isOwn = OWN.has(tokens[at]?.determiner ?? '') || textAt(tokens, at - 1) === 'own';
  return isOwn && lexicon.isShare(textAt(tokens, at)) && !isThing(tokens, at, lexicon);
}

/** "Something we set up", "something google does". */
const isDoneBySomebody = ({ tokens, providers }: Sight, at: number): boolean =>
  WHATEVER.has(textAt(tokens, at)) &&
  (DOING.has(textAt(tokens, at + 1)) || providers.some(({ start }) => start === at + 1));

/** "Our job reads from s3" is no duty, "our job on s3" is. */
export function isThing(tokens: readonly Token[], at: number, { isLinking }: Lexicon): boolean {
  const next = tokens[at + 1];
  return THINGS.has(textAt(tokens, at)) && next?.clause === tokens[at]?.clause && !isLinking(next?.text ?? '');
}

export const STATING = wordSet('is are');
/** What stands before a provider that may be the one, and after it. */
const BEFORE = wordSet(
  'or is thats it are by on at all can will does do should must would has if whether says say think thinks believe believes thought sure assume',
);
const AFTER = wordSet('or does do did');
const OBJECT = wordSet('it them that those');
const NO_OWNER_AFTER = wordSet('tell give let show remind send help set just only');
const PLACE = wordSet('east west central gov');
const OWN = wordSet('my our your their its');
const THINGS = wordSet('job task');
const WHATEVER = wordSet('something anything');
const DOING = wordSet('we i they');
