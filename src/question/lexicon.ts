import type { Catalog } from '../catalog/catalog.js';
import { LAYER_IDS, MODEL_IDS, PROVIDER_IDS } from '../catalog/schema.js';
import { addModePhrases } from './mode-phrases.js';
import type { LayerNaming, Meaning, Talk, Verb } from './naming.js';
import { plainWords } from './normalise.js';
import { createPhraseBook, type Phrase, type PhraseBook } from './phrase-book.js';
import { addServiceNames } from './service-names.js';
import { baseForms, singular, type Token, tokenise } from './tokens.js';
import { createPairFinder, isPattern, type PairPattern } from './word-pairs.js';

/** All vocabulary of the catalog. */
export interface Lexicon {
  readonly book: PhraseBook;
  readonly phrases: readonly Phrase[];
  /** An everyday English word, never taken for a misspelt name. */
  isCommon(word: string): boolean;
  /** Leads from one name to the next: "on", "please". */
  isLinking(word: string): boolean;
  /** One of those who may own it: "us", "customer". */
  isParty(word: string): boolean;
  /** What falls to one of them, if it is "ours" or "theirs": "problem", "side". */
  isShare(word: string): boolean;
}

const VERBS: readonly Verb[] = [
  'help',
  'compare',
  'matrix',
  'wholeMatrix',
  'list',
  'retired',
  'tip',
  'picture',
  'onlyDifferences',
  'checklist',
];
/** In the order in which they claim a phrase. */
const TALK: readonly Talk[] = ['refused', 'foreign', 'asking', 'filler', 'trade'];

export function createLexicon(catalog: Catalog): Lexicon {
  const { words, english } = catalog;
  const everyday = new Set([...words.talk.asking, ...words.talk.filler, ...words.talk.trade]);
  const isEveryday = (word: string) => english.has(word) || everyday.has(word);
  const isCommon = (word: string) => isEveryday(word) || isEveryday(singular(word)) || baseForms(word).some(isEveryday);

  const phrases: Phrase[] = [];
  const shared = new Map<string, Token>();
  const add = (phrase: string, meaning: Meaning) =>
    phrases.push({ tokens: tokenise(phrase).map(sharing(shared)), meaning });
  const addAll = (list: readonly string[], meaning: Meaning) => {
    for (const phrase of list) add(plainWords(phrase), meaning);
  };

  const layerWords = new Set<string>();
  const patterns: PairPattern<LayerNaming>[] = [];
  const conceptPatterns: PairPattern<string>[] = [];
  for (const { words: all, ...layer } of layerLists(catalog)) {
    const list = all.filter((word) => !isPattern(word));
    patterns.push(...all.filter(isPattern).map((pattern) => ({ pattern, naming: { ...layer, apart: true as const } })));
    addAll(list, { layer });
    if (layer.grade !== 'id') for (const word of list) layerWords.add(plainWords(word).toLowerCase());
  }
  const isLayer = (phrase: string) => layerWords.has(phrase);
  addServiceNames(catalog, isCommon, isLayer, (phrase, subject) => add(phrase, { subject }));
  addModePhrases(catalog, isCommon, (phrase, mode) => add(phrase, { modes: [mode] }));
  for (const model of MODEL_IDS) {
    addAll([model, catalog.models[model].name, ...catalog.models[model].words], { subject: { is: 'model', model } });
  }
  for (const provider of PROVIDER_IDS) addAll(words.providers[provider].words, { provider });
  for (const [reading, { words: list }] of catalog.readings) addAll(list, { reading });
  for (const [concept, { words: list }] of catalog.concepts) {
    addAll(
      list.filter((word) => !isPattern(word)),
      { concept },
    );
    conceptPatterns.push(...list.filter(isPattern).map((pattern) => ({ pattern, naming: concept })));
  }
  for (const [serviceKind, { name, words: list }] of catalog.kinds) addAll([name, ...list], { serviceKind });
  for (const [category, { name, words: list }] of catalog.categories) addAll([name, ...list], { category });
  for (const verb of VERBS) addAll(words.verbs[verb], { verb });
  const isPhrase = (word: string) => !isPattern(word);
  for (const talk of TALK) addAll(words.talk[talk].filter(isPhrase), { talk });
  addAll(words.talk.commands, { command: true });

  const refusals = words.talk.refused.filter(isPattern).map((pattern) => ({ pattern, naming: true as const }));
  const apart = {
    layers: createPairFinder(patterns),
    concepts: createPairFinder(conceptPatterns),
    refusals: createPairFinder(refusals),
  };
  return {
    book: createPhraseBook(phrases, apart),
    phrases,
    isCommon,
    isLinking: inSet(words.talk.linking),
    isParty: inSet(words.talk.parties),
    isShare: inSet(words.talk.shares),
  };
}

/** Tells whether a word is listed. */
function inSet(list: readonly string[]): (word: string) => boolean {
  const words = new Set(list);
  return (word) => words.has(word);
}

/** One token a word, however many phrases have it. */
const sharing =
  (tokens: Map<string, Token>) =>
  (token: Token): Token => {
    const known = tokens.get(token.raw);
    if (!known) tokens.set(token.raw, token);
    return known ?? token;
  };

type LayerWords = LayerNaming & { words: readonly string[] };

function layerLists({ layers, words }: Catalog): LayerWords[] {
  const isVague = new Set(words.vague);
  const single = LAYER_IDS.flatMap((id): LayerWords[] => {
    const all = [layers[id].title, ...layers[id].words].map((word) => word.toLowerCase());
    return [
      { words: all.filter((word) => !isVague.has(word)), grade: 'word', layers: [id] },
      { words: all.filter((word) => isVague.has(word)), grade: 'word', layers: [id], vague: true },
      { words: [id], grade: 'id', layers: [id] },
    ];
  });
  const several = words.umbrellas.map(
    (umbrella): LayerWords => ({
      words: umbrella.words,
      grade: umbrella.work ? 'work' : 'umbrella',
      layers: umbrella.layers,
    }),
  );
  return [...single, ...several];
}
