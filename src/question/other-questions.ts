import { opensAsQuestion } from './asking.js';
import type { Place } from './phrase-book.js';
import { covers, type Sight } from './sight.js';
import { textAt, wordSet } from './tokens.js';

// Questions about a service that ask for something other than who does what.

/** "My vpn doesn't connect": a service, and that it does not do what it should. */
export const isComplaint = ({ tokens, verbs }: Sight, layers: readonly Place[]): boolean =>
  layers.length === 0 &&
  verbs.every(({ value }) => value !== 'compare') &&
  tokens.some(({ text }, at) => at > 0 && FAILING.has(text));

/** "Does pub/sub keep the order": whether a product does something, be it for us. */
export const asksWhetherItDoes = ({ tokens, subjects, talk }: Sight, layers: readonly Place[]): boolean =>
  layers.length === 0 &&
  tokens[0]?.text === 'does' &&
  subjects.some(({ start }) => start === 1) &&
  talk.every(({ value, start }) => value !== 'asking' || NAMELESS.has(textAt(tokens, start)));

/** "Does lambda support rust", "can fargate run windows": what a product can do. */
export const asksForFeature = (sight: Sight): boolean =>
  (sight.tokens[0]?.text === 'can' && sight.subjects.some(({ start }) => start === 1)) ||
  (opensAsQuestion(sight) && sight.tokens.some(({ text }, at) => at > 0 && CAPABLE.has(text)));

/** "How do cloudwatch alarms work", "explain how backup is enabled on rds", but not "how do rds and aurora differ". */
export const asksHowItWorks = ({ tokens }: Sight, comparing: boolean): boolean => {
  const how = tokens.findIndex(({ text }) => text === 'how');
  const isExplained = EXPLAINING.has(textAt(tokens, how - 1));
  return !comparing && (isExplained || (how === 0 && HOW.has(textAt(tokens, 1))));
};

/** "Should we migrate to aurora", "do we even need a waf". */
export const asksForAdvice = ({ tokens }: Sight, layers: readonly Place[]): boolean =>
  layers.length === 0 &&
  (tokens[0]?.text === 'should' ||
    (tokens[0]?.text === 'do' && tokens.some(({ text }, at) => text === 'need' && tokens[at + 1]?.text !== 'to')));

/** "Lambda vs containers performance". */
export const asksAfterMerits = ({ tokens }: Sight, named: readonly Place[]): boolean =>
  tokens.some(({ text }, at) => MERITS.has(text) && !named.some((place) => covers(place, at)));

/** "Does cloudtrail record who reads an object", "does batch know job priorities". */
const NAMELESS = wordSet('who job jobs task tasks owner owners');
const FAILING = wordSet('doesnt dont didnt wont cant cannot couldnt isnt stuck hangs hanging fails');
const HOW = wordSet('do does should can could would to');
const EXPLAINING = wordSet('explain describe show document');
const MERITS = wordSet('performance speed throughput latency features popularity pros cons quota quotas limit limits');
const CAPABLE = wordSet(
  'based built written support supports compatible compatibility integrate integrates available accept accepts deprecated already yet recovered resolved supported',
);
