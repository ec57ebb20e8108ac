import { asks } from './asking.js';
import type { Lexicon } from './lexicon.js';
import type { SubjectNaming } from './naming.js';
import { namesParty } from './parties.js';
import type { Place, Span } from './phrase-book.js';
import { covers, isInside, look, type Sight } from './sight.js';
import type { Speller } from './spelling.js';
import { type Token, wordSet } from './tokens.js';

/**
 * Of a text of several sentences, the words that matter: all of the sentences that ask, and of the others only a service
 * or a layer that those leave out ("We use RDS. Who does the backups?"). Greetings and reasons say nothing else.
 */
export function focus(
  tokens: readonly Token[],
  questions: ReadonlySet<number>,
  lexicon: Lexicon,
  spell: Speller,
): readonly Token[] {
  const sentences = [...new Set(tokens.map(({ sentence }) => sentence))];
  if (sentences.length < 2) return tokens;
  const sight = look(tokens, lexicon.book);
  const asking = sentencesThatAsk(sentences, questions, sight);
  if (asking.length === 0 || asking.length === sentences.length) return tokens;

  const asked = tokens.filter(({ sentence }) => asking.includes(sentence));
  const read = spell(asked).sight;
  if (saysNothing(read, lexicon)) return tokens; // "Saw the aurora last night. Want to see pictures?"
  const others = sentences
    .filter((sentence) => !asking.includes(sentence))
    .sort((one, other) => distance(one, asking) - distance(other, asking));
  const lent = missing(read, sight).flatMap(({ places, reach }) => {
    const near = others.filter((sentence) => distance(sentence, asking) <= (reach ?? tokens.length));
    return lend(places, near, sight, lexicon);
  });
  return tokens.filter(({ sentence }, at) => asking.includes(sentence) || lent.includes(at));
}

const saysNothing = (read: Sight, lexicon: Lexicon): boolean =>
  read.subjects.length + read.layers.length === 0 && asks(read) === 'no' && !namesParty(read, lexicon);

/** What may be told in another sentence, at most so many sentences away. */
interface Missing {
  readonly places: readonly Place[];
  readonly reach?: number;
}

/** What the sentences that ask leave out: a service, or a layer. */
function missing({ subjects, layers, verbs }: Sight, sight: Sight): Missing[] {
  const isOfLayer = (name: Place) => sight.layers.some((layer) => isInside(name, layer)); // the "media" of "media destruction"
  const names = sight.subjects.filter((name) => !isOfLayer(name));
  const sure = names.filter(isSure);
  const plain = sight.layers.filter(({ value }) => !value.vague);
  const hasSubject = subjects.some(isSure);
  const isWork = layers.length > 0 && layers.every(({ value }) => value.grade === 'work'); // "who patches that?"
  const wantsLayer = layers.every(({ value }) => value.vague) && verbs.every(({ value }) => value !== 'matrix');
  return [
    ...(hasSubject ? [] : [{ places: sure.length > 0 ? sure : names }]),
    ...(isWork ? [{ places: plain.filter(({ value }) => value.grade === 'word'), reach: 1 }] : []),
    ...(wantsLayer ? [{ places: plain.length > 0 ? plain : sight.layers, ...(hasSubject && { reach: 1 }) }] : []),
  ];
}

/** The words that the first sentence to have any of these places lends, and what it compares. */
function lend(places: readonly Place[], sentences: readonly number[], sight: Sight, lexicon: Lexicon): number[] {
  const { tokens } = sight;
  const lender = sentences.find((sentence) => places.some(({ start }) => tokens[start]?.sentence === sentence));
  if (lender === undefined) return [];
  const all = [...tokens.keys()].filter((at) => tokens[at]?.sentence === lender);
  if (all.length <= FEW_WORDS && all.some((at) => isStrange(tokens, at, sight, lexicon))) return all;
  const told = [...places, ...sight.verbs.filter(({ value }) => value === 'compare')];
  return all.filter((at) => told.some((place) => covers(place, at)));
}

/** A sentence this short is read whole if a word of it is unknown, which may be a misspelt name. */
const FEW_WORDS = 10;

const isSure = ({ value }: Span<SubjectNaming>): boolean => value.is === 'model' || SURE.has(value.grade);
const SURE = wordSet('named derived');

/** Those that both ask after an owner and end with a question mark; failing that, those that do either. */
function sentencesThatAsk(sentences: readonly number[], questions: ReadonlySet<number>, sight: Sight): number[] {
  const asking = new Set(
    sight.talk.flatMap(({ start, value }) => (value === 'asking' ? (sight.tokens[start]?.sentence ?? []) : [])),
  );
  const both = sentences.filter((sentence) => asking.has(sentence) && questions.has(sentence));
  return both.length > 0 ? both : sentences.filter((sentence) => asking.has(sentence) || questions.has(sentence));
}

/** How far a sentence is from the nearest that asks; what was said before counts as nearer than what follows. */
const distance = (sentence: number, asking: readonly number[]): number =>
  Math.min(...asking.map((other) => (sentence < other ? other - sentence : sentence - other + 0.5)));

function isStrange(tokens: readonly Token[], at: number, sight: Sight, lexicon: Lexicon): boolean {
  const { text = '' } = tokens[at] ?? {};
  if (text.length < 4 || /^\d+$/.test(text) || lexicon.isCommon(text)) return false;
  return ![...sight.subjects, ...sight.layers, ...sight.providers, ...sight.talk].some((span) => covers(span, at));
}
