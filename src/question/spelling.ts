import { worthOf } from './cover.js';
import { editsAllowed, typingSlip } from './edit-distance.js';
import { createFuzzyMatcher, type Guess } from './fuzzy.js';
import type { Lexicon } from './lexicon.js';
import type { Meaning } from './naming.js';
import type { Phrase } from './phrase-book.js';
import { covers, look, type Sight } from './sight.js';
import { singular, type Token } from './tokens.js';

/** A question with its misspelt words put right. */
export interface Spelt {
  readonly sight: Sight;
  /** The words that were put right, by their place. */
  readonly corrections: ReadonlyMap<number, Guess>;
  /** Other readings that are as likely. */
  readonly rivals: readonly Sight[];
}

const MAX_CORRECTIONS = 8;
/** Beside the commonest words stands nearly anything. */
const MAX_NEIGHBOURS = 120;
/** Guesses within this cost of the best are all tried. */
const NEAR = 0.35;
/** And within this the second is as likely as the first. */
const RIVAL = 0.15;
/** A guess that fits the words beside it is this much likelier. */
const FITTING = 0.5;
/** Words at least this long are corrected to when they are only talk: "responsiblity". */
const MIN_TALK_LETTERS = 6;

/** Corrects only what is left over once everything known is recognised, and only to words of the catalog. */
export function createSpeller(lexicon: Lexicon): (tokens: readonly Token[]) => Spelt {
  const neighbours = wordsBesideEachOther(lexicon.phrases.filter(({ meaning }) => isName(meaning)));
  const known = knownWords(lexicon);
  const guess = createFuzzyMatcher([...known].filter((word) => word.length > 3));

  function guessesFor(tokens: readonly Token[], at: number): Guess[] {
    const token = tokens[at];
    if (!token || /^\d+$/.test(token.text)) return [];
    const fitting = besideGuesses(token.text, [tokens[at - 1], tokens[at + 1]]);
    if (known.has(token.text) || known.has(token.stem)) return fitting;
    const single = withoutDoubledLetter(token.text, known);
    if (single) return [single, ...fitting];
    if (lexicon.isCommon(token.text)) return fitting;
    return [...fitting, ...guess(token.text)];
  }

  /** Words that stand beside this word's neighbour in some name: "loud run" has "cloud". */
  function besideGuesses(typed: string, beside: readonly (Token | undefined)[]): Guess[] {
    const most = Math.min(editsAllowed(typed.length), typed.length < 8 ? 1 : 2) || (typed.length === 3 ? 1 : 0);
    if (most === 0) return [];
    return beside.flatMap((token) => {
      const words = token && (neighbours.get(token.text) ?? neighbours.get(token.stem));
      if (!words || words.size > MAX_NEIGHBOURS) return [];
      return [...words].flatMap((word) => {
        if (word.length < 4 || word === typed) return [];
        const measured = typingSlip(typed, word, most);
        return measured ? [{ word, edits: measured.edits, cost: measured.cost - FITTING }] : [];
      });
    });
  }

  return (tokens) => {
    let sight = look(tokens, lexicon.book);
    const corrections = new Map<number, Guess>();
    const seconds: [number, Guess][] = [];
    const remembered = new Map<string, Guess[]>();
    const correct = (at: number) => {
      if (!isLeftOver(sight, at) || remembered.size > MAX_CORRECTIONS) return;
      const key = [at - 1, at, at + 1].map((place) => sight.tokens[place]?.text).join(' ');
      const guesses = remembered.get(key) ?? guessesFor(sight.tokens, at);
      remembered.set(key, guesses);
      const [best, second] = guesses.length > 0 ? tried(sight, at, guesses, lexicon) : [];
      if (!best) return;
      sight = best.sight;
      corrections.set(at, best.guess);
      if (second && second.guess.cost - best.guess.cost < RIVAL) seconds.push([at, second.guess]);
    };
    // Twice, for a word may fit only once its neighbour is put right.
    for (let at = 0; at < tokens.length; at++) correct(at);
    if (remembered.size > 1) for (let at = 0; at < tokens.length; at++) correct(at);
    const rivals = seconds.map(([at, guess]) => look(replaced(sight.tokens, at, guess), lexicon.book));
    return { sight, corrections, rivals: rivals.filter((rival) => knownShare(rival) >= knownShare(sight)) };
  };
}

const replaced = (tokens: readonly Token[], at: number, { word }: Guess): Token[] =>
  tokens.with(at, { text: word, stem: singular(word), raw: word });

interface Trial {
  readonly sight: Sight;
  readonly guess: Guess;
  readonly worth: number;
}

/** The guesses put in the word's place, the one that explains most of the question first. */
function tried(sight: Sight, at: number, guesses: readonly Guess[], lexicon: Lexicon): Trial[] {
  const cheapest = Math.min(...guesses.map(({ cost }) => cost));
  const before = knownShare(sight);
  return guesses
    .filter(({ cost }) => cost <= cheapest + NEAR)
    .map((guess) => {
      const seen = look(replaced(sight.tokens, at, guess), lexicon.book);
      return { sight: seen, guess, worth: knownShare(seen) };
    })
    .filter(({ worth, sight: seen }) => worth > before || !isLeftOver(seen, at))
    .sort((one, other) => other.worth - one.worth || one.guess.cost - other.guess.cost);
}

const knownShare = ({ subjects, layers, providers }: Sight): number =>
  worthOf(subjects) + worthOf(layers) + worthOf(providers);

/** Not part of anything known, and no talk. */
export function isLeftOver(sight: Sight, at: number): boolean {
  const spans = [...sight.subjects, ...sight.layers, ...sight.providers, ...sight.talk, ...sight.verbs];
  return !spans.some((span) => covers(span, at));
}

/** "rdds" for "rds": the one slip that is put right in an abbreviation. */
function withoutDoubledLetter(word: string, known: ReadonlySet<string>): Guess | undefined {
  if (word.length > 5) return undefined;
  const single = word.replace(/(.)\1/, '$1');
  return single !== word && single.length > 2 && known.has(single) ? { word: single, edits: 1, cost: 0.7 } : undefined;
}

const isName = ({ subject, layer, provider, concept }: Meaning): boolean =>
  subject !== undefined || layer !== undefined || provider !== undefined || concept !== undefined;

function knownWords({ phrases, book }: Lexicon): Set<string> {
  const known = new Set(book.joinedNames);
  for (const { tokens, meaning } of phrases) {
    const inName = meaning.subject ?? meaning.layer ?? meaning.provider;
    for (const { text } of tokens) if (inName || text.length >= MIN_TALK_LETTERS) known.add(text);
  }
  return known;
}

function wordsBesideEachOther(phrases: readonly Phrase[]): Map<string, Set<string>> {
  const beside = new Map<string, Set<string>>();
  const note = (word: string, neighbour: string) => {
    const known = beside.get(word);
    if (known) known.add(neighbour);
    else beside.set(word, new Set([neighbour]));
  };
  for (const { tokens } of phrases) {
    for (let at = 1; at < tokens.length; at++) {
      const [left, right] = [tokens[at - 1]?.text ?? '', tokens[at]?.text ?? ''];
      note(left, right);
      note(right, left);
    }
  }
  return beside;
}
