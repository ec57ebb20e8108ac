import type { Lexicon } from './lexicon.js';
import type { Sight } from './sight.js';
import { type Token, wordSet } from './tokens.js';

/** Whether those are named who may own it, though nobody is asked after: "us or aws", "is that on microsoft", "our problem". */
export function namesParty({ tokens, providers, layerSpans }: Sight, lexicon: Lexicon): boolean {
  const textAt = (at: number) => tokens[at]?.text ?? '';
  const isProvider = (at: number) => providers.some(({ start }) => start === at);
  /** "Something we set up", "something google does". */
  const isDoing = (at: number) => WHATEVER.has(textAt(at)) && (DOING.has(textAt(at + 1)) || isProvider(at + 1));
  const isShare = ({ text, determiner = '' }: Token, at: number) =>
    lexicon.isShare(text) && (OWN.has(determiner) || textAt(at - 1) === 'own') && !isThing(tokens, at, lexicon);
  const isOwner = (at: number) =>
    lexicon.isParty(textAt(at)) && !TOLD.has(textAt(at - 1)) && !MERE.has(textAt(at - 1)) && !PLACE.has(textAt(at + 1));
  /** "Is the hardware Microsoft's in managed hsm". */
  const isTheirs = (at: number) => STATING.has(textAt(0)) && layerSpans.some(({ end }) => end === at);
  /** "Aws fixes it", "microsoft patches the os". */
  const isDoer = (at: number) =>
    textAt(at).endsWith('s') && (tokens[at + 1]?.determiner !== undefined || OBJECT.has(textAt(at + 1)));
  const isAmong = ({ start, end }: { start: number; end: number }) =>
    BEFORE.has(textAt(start - 1)) ||
    AFTER.has(textAt(end)) ||
    lexicon.isShare(textAt(end)) ||
    isDoer(end) ||
    isTheirs(start);
  return providers.some(isAmong) || tokens.some((token, at) => isOwner(at) || isShare(token, at) || isDoing(at));
}

/** "Our job reads from s3" is no duty, "our job on s3" is. */
export function isThing(tokens: readonly Token[], at: number, { isLinking }: Lexicon): boolean {
  const next = tokens[at + 1];
  return THINGS.has(tokens[at]?.text ?? '') && next?.clause === tokens[at]?.clause && !isLinking(next?.text ?? '');
}

/** After these "us" is who is to be told. */
const TOLD = wordSet('tell give let show remind send help set');
/** "Is it down, or is it just us". */
const MERE = wordSet('just only');
/** "us-east-1". */
const PLACE = wordSet('east west central gov');
const THINGS = wordSet('job task');
const OWN = wordSet('my our your their its');
const WHATEVER = wordSet('something anything');
const DOING = wordSet('we i they');
/** What stands before a provider that may be the one. */
const BEFORE = wordSet(
  'or is it are by on at all can will does do should must would has if whether says say think thinks believe believes thought sure assume',
);
const OBJECT = wordSet('it them that those');
const STATING = wordSet('is are');
const AFTER = wordSet('or does do did');
