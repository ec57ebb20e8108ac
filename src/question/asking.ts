import type { Lexicon } from './lexicon.js';
import type { Verb } from './naming.js';
import { isThing, STATING } from './parties.js';
import { covers, isSaidAs, lengthOf, type Sight } from './sight.js';
import { type Token, textAt, wordSet } from './tokens.js';
import type { Understanding } from './understand.js';
import { unnamedWords } from './unknown-words.js';

/**
 * Whether a question asks after an owner in so many words: "who", "responsible", "does aws", "who does what". A noun like
 * "owner" may be what is asked after, and may be no more than spoken of.
 */
export function asks(sight: Sight): 'outright' | 'maybe' | 'no' {
  const spans = sight.talk.filter(({ value, start }) => value === 'asking' && !isOtherwise(sight, start));
  if (sight.verbs.some((verb) => verb.value === 'matrix' && lengthOf(verb) > 1)) return 'outright';
  if (spans.some((span) => lengthOf(span) > 1 || !isNoun(sight.tokens[span.start]))) return 'outright';
  return spans.length > 0 ? 'maybe' : 'no';
}

/** Not only whether somebody "does" it or whether "we need to"; "who", "responsible". */
export const asksMoreThanWhether = ({ tokens, talk }: Sight): boolean =>
  talk.some(({ value, start }) => value === 'asking' && !OPENING.has(textAt(tokens, start)));

/**
 * Whether a question that asks after nobody and names nobody may still be one about an owner. "Os patching on lambda"
 * may; "did the os patching finish" and "athena tells me that the query fails" may not: they open as another question
 * does, or say too much.
 */
export function mayAsk(understanding: Understanding, lexicon: Lexicon): boolean {
  const { sight, subjects, layers, comparing } = understanding;
  const says = (verb: Verb) => sight.verbs.some(({ value }) => value === verb);
  if (subjects.length > 1 && (says('compare') || (comparing && asks(sight) === 'maybe'))) return true;
  if (says('compare') && subjects.length + sight.providers.length === 0) return false;
  if (says('list') && layers.length > 0) return false; // "list all ebs snapshots"
  if (opensOtherwise(sight)) return false;

  const isAsking = (at: number) => isSaidAs(sight, at, 'asking') && !isThing(sight.tokens, at, lexicon);
  const isAside = (at: number) => !lexicon.isLinking(textAt(sight.tokens, at)) && !isAsking(at);
  const asides = unnamedWords(understanding).filter(isAside);
  if (isOtherLanguage(asides, sight, lexicon)) return true;
  const isSlight = (at: number) => isSaidAs(sight, at, 'trade') || STATING.has(textAt(sight.tokens, at));
  const weight = asides.reduce((sum, at) => sum + (isSlight(at) ? SLIGHT : 1), 0);
  return weight <= (layers.length > 0 ? 1 + Math.floor(sight.tokens.length / WORDS_PER_ASIDE) : SLIGHT);
}

/** Beside a layer one word may be said that is neither a name nor leads to one, and another for each so many words. */
const WORDS_PER_ASIDE = 9;
/** What a word of the trade ("node", "query") weighs, which is at home beside a name, or one that states something. */
const SLIGHT = 0.5;

/** Most words are not English: what was recognised may be asked back. */
function isOtherLanguage(places: readonly number[], { tokens }: Sight, { isCommon }: Lexicon): boolean {
  const words = places.map((at) => textAt(tokens, at));
  const foreign = words.filter((word) => !isCommon(word));
  return words.some((word) => /\P{ASCII}/u.test(word)) || foreign.length > FOREIGN_SHARE * Math.max(words.length, FEW);
}
const FOREIGN_SHARE = 0.6;
const FEW = 5;

/** "Where is azures biggest data centre" asks after no owner, "is azure" does. */
const isOtherwise = ({ tokens }: Sight, start: number): boolean => {
  const [before = '', first = ''] = [tokens[start - 1]?.text, tokens[start]?.text];
  return before === 'where' ? STATING.has(first) : OTHERWISE.has(before) && OPENING.has(first);
};

const opensOtherwise = (sight: Sight): boolean => {
  const [first = '', second] = sight.tokens.map(({ text }) => text);
  const opens = opensAsQuestion(sight) || OTHERWISE.has(first) || OPENING_OTHERWISE.has(first);
  return opens && second !== 'about' && !sight.layerSpans.some((span) => covers(span, 0));
};

/** "Is", "can", "which": it begins as a question does. */
export const opensAsQuestion = ({ tokens }: Sight): boolean => OPENING.has(textAt(tokens, 0));

const OPENING = wordSet('does do is are am can will which what need have has should must');
/** "The owner field", "our own postgres". */
const isNoun = (token?: Token): boolean =>
  NOUNS.has(token?.text ?? '') || (token?.text === 'own' && token.determiner !== undefined);
const NOUNS = wordSet('owner owners job jobs task tasks duty duties');
const OTHERWISE = wordSet('where when why');
const OPENING_OTHERWISE = wordSet('was were did would could may had whats how any best anyone anybody');
