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

  const inSentence = (sentence: number) => (at: number) => tokens[at]?.sentence === sentence;
  const isAsked = (at: number) => asking.some((sentence) => inSentence(sentence)(at));
  const kept = new Set(tokens.flatMap((_, at) => (isAsked(at) ? at : [])));
  const others = sentences
    .filter((sentence) => !asking.includes(sentence))
    .sort((one, other) => distance(one, asking) - distance(other, asking));
  const borrow = (places: readonly Place[], reach: number) => {
    const near = others.filter((sentence) => distance(sentence, asking) <= reach);
    const lender = near.find((sentence) => places.some(({ start }) => inSentence(sentence)(start)));
    const isLent = (at: number) => lender !== undefined && inSentence(lender)(at);
    const lent = [...tokens.keys()].filter(isLent);
    const isUnclear = lent.length <= FEW_WORDS && lent.some((at) => isStrange(tokens, at, sight, lexicon));
    if (isUnclear) for (const at of lent) kept.add(at);
    const comparing = sight.verbs.filter(({ value }) => value === 'compare');
    for (const { start, end } of [...places, ...comparing]) {
      if (isLent(start)) for (let at = start; at < end; at++) kept.add(at);
    }
  };

  const asked = tokens.filter((_, at) => kept.has(at));
  const read = spell(asked).sight;
  const { subjects, layers, verbs } = read;
  if (subjects.length + layers.length === 0 && asks(read) === 'no' && !namesParty(read, lexicon)) {
    return tokens; // "Saw the aurora last night. Want to see pictures?"
  }
  const isOfLayer = (name: Place) => sight.layers.some((layer) => isInside(name, layer)); // the "media" of "media destruction"
  const named = sight.subjects.filter((name) => !isOfLayer(name));
  const names = named.filter(isSure);
  const hasSubject = subjects.some(isSure);
  if (!hasSubject) borrow(names.length > 0 ? names : named, tokens.length);
  const plain = sight.layers.filter(({ value }) => !value.vague);
  const isWork = layers.length > 0 && layers.every(({ value }) => value.grade === 'work'); // "who patches that?"
  if (isWork)
    borrow(
      plain.filter(({ value }) => value.grade === 'word'),
      1,
    );
  if (layers.every(({ value }) => value.vague) && !verbs.some(({ value }) => value === 'matrix')) {
    borrow(plain.length > 0 ? plain : sight.layers, hasSubject ? 1 : tokens.length);
  }
  return tokens.filter((_, at) => kept.has(at));
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
