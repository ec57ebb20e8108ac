import type { Catalog } from '../catalog/catalog.js';
import { LAYER_IDS, MODEL_IDS, type ModelId, PROVIDER_IDS, type ProviderId } from '../catalog/schema.js';
import { addModePhrases } from './mode-phrases.js';
import { type LayerNaming, type ModeNaming, type SubjectNaming, surerLayer, surerSubject } from './naming.js';
import { plainWords } from './normalise.js';
import { createPhraseBook, type PhraseBook } from './phrase-book.js';
import { addServiceNames } from './service-names.js';
import { singular } from './tokens.js';

const VERBS = ['help', 'compare', 'matrix', 'wholeMatrix', 'list', 'retired', 'tip'] as const;
export type Verb = (typeof VERBS)[number];
/** In the order in which they claim a word. Commands count only where they lead, so they stand apart. */
const TALK = ['refused', 'foreign', 'asking', 'filler', 'trade'] as const;
export type Talk = (typeof TALK)[number];

/** All vocabulary of the catalog, by what it names. */
export interface Lexicon {
  readonly subjects: PhraseBook<SubjectNaming>;
  readonly layers: PhraseBook<LayerNaming>;
  readonly providers: PhraseBook<ProviderId>;
  readonly modes: PhraseBook<readonly ModeNaming[]>;
  readonly readings: PhraseBook<string>;
  readonly concepts: PhraseBook<string>;
  readonly kinds: PhraseBook<string>;
  readonly categories: PhraseBook<string>;
  readonly verbs: PhraseBook<Verb>;
  readonly talk: PhraseBook<Talk>;
  readonly commands: PhraseBook<'command'>;
  /** An everyday English word, never taken for a misspelt name. */
  isCommon(word: string): boolean;
}

export function createLexicon(catalog: Catalog): Lexicon {
  const { words } = catalog;
  const everyday = new Set([...words.talk.asking, ...words.talk.filler, ...words.talk.trade]);
  const isCommon = (word: string) =>
    [word, singular(word)].some((form) => words.english.has(form) || everyday.has(form));

  const subjects = createPhraseBook(surerSubject);
  addServiceNames(subjects, catalog, isCommon);
  const modelWords = (id: ModelId) => [id, catalog.models[id].name, ...catalog.models[id].words];
  for (const model of MODEL_IDS) {
    for (const word of modelWords(model)) subjects.add(plainWords(word), { is: 'model', model });
  }

  const modes = createPhraseBook<readonly ModeNaming[]>((one, other) => [...one, ...other]);
  addModePhrases(modes, catalog, isCommon);

  return {
    subjects,
    layers: layerBook(catalog),
    modes,
    providers: bookOf(PROVIDER_IDS, (id) => words.providers[id].words),
    readings: bookOf(catalog.readings.keys(), (id) => catalog.readings.get(id)?.words ?? []),
    concepts: bookOf(catalog.concepts.keys(), (id) => catalog.concepts.get(id)?.words ?? []),
    kinds: bookOf(catalog.kinds.keys(), (id) => namesOf(catalog.kinds.get(id))),
    categories: bookOf(catalog.categories.keys(), (id) => namesOf(catalog.categories.get(id))),
    verbs: bookOf(VERBS, (verb) => words.verbs[verb]),
    talk: bookOf(TALK, (sort) => words.talk[sort]),
    commands: bookOf(['command'], () => words.talk.commands),
    isCommon,
  };
}

function layerBook({ layers, words }: Catalog): PhraseBook<LayerNaming> {
  const book = createPhraseBook(surerLayer);
  for (const id of LAYER_IDS) {
    for (const word of layers[id].words) book.add(plainWords(word), { grade: 'word', layers: [id] });
    book.add(plainWords(layers[id].title), { grade: 'word', layers: [id] });
    book.add(plainWords(id), { grade: 'id', layers: [id] });
  }
  for (const umbrella of words.umbrellas) {
    const naming: LayerNaming = { grade: umbrella.work ? 'work' : 'umbrella', layers: umbrella.layers };
    for (const word of umbrella.words) book.add(plainWords(word), naming);
  }
  return book;
}

/** The first to claim a phrase keeps it. */
function bookOf<Id extends string>(ids: Iterable<Id>, wordsOf: (id: Id) => readonly string[]): PhraseBook<Id> {
  const book = createPhraseBook<Id>((first) => first);
  for (const id of ids) for (const word of wordsOf(id)) book.add(plainWords(word), id);
  return book;
}

const namesOf = (named: { name: string; words: readonly string[] } | undefined): readonly string[] =>
  named ? [named.name, ...named.words] : [];
