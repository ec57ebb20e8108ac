import type { Catalog } from '../catalog/catalog.js';
import { LAYER_IDS, type LayerId, PROVIDER_IDS } from '../catalog/schema.js';
import { plainWords } from '../question/normalise.js';
import { knownScope, scopeText } from './scope.js';
import type { Scope } from './team-book.js';

/** The very words that the catalog has: an edit puts nothing right that it may have read wrong. */
export interface Names {
  /** The layers that a word stands for: "os", "Backup and recovery", "patching"; none that is misspelt. */
  layers(words: string): readonly LayerId[] | undefined;
  /** What a word may stand for: "rds", "Azure", "object storage"; several where it fits them all. */
  scopes(words: string): readonly Scope[];
}

const EVERYTHING = ['everything', 'all', 'anything', 'all services', 'every service', 'all clouds', 'every cloud'];

export function createNames(catalog: Catalog): Names {
  const layers = new Map<string, readonly LayerId[]>();
  for (const { words, layers: several } of catalog.words.umbrellas) for (const word of words) add(word, several);
  for (const id of LAYER_IDS)
    for (const word of [...catalog.layers[id].words, catalog.layers[id].title, id]) add(word, [id]);
  function add(word: string, meant: readonly LayerId[]): void {
    if (!PATTERN.test(word)) layers.set(key(word), meant);
  }
  let known: ScopesByName | undefined; // some ten thousand names, which most runs never need
  return {
    layers: (words) => layers.get(key(words)),
    scopes(words) {
      const exact = knownScope(catalog, words.trim().toLowerCase());
      known ??= scopesByName(catalog);
      return exact ? [exact] : [...(known.get(key(words))?.values() ?? [])];
    },
  };
}

/** "classify … data/file" is not a name but a way of asking. */
const PATTERN = /…|\w\/\w/;

const key = (words: string): string => plainWords(words).toLowerCase();

type ScopesByName = Map<string, Map<string, Scope>>;

function scopesByName(catalog: Catalog): ScopesByName {
  const known: ScopesByName = new Map();
  const add = (word: string, scope: Scope): void => {
    const scopes = known.get(key(word)) ?? new Map<string, Scope>();
    known.set(key(word), scopes.set(scopeText(scope), scope));
  };
  for (const word of EVERYTHING) add(word, { of: 'everything' });
  for (const provider of PROVIDER_IDS) {
    for (const word of catalog.words.providers[provider].words) add(word, { of: 'provider', provider });
  }
  for (const [kind, { name, words }] of catalog.kinds) {
    for (const word of [name, kind, ...words]) add(word, { of: 'kind', kind });
  }
  for (const { id, name, short = name, aliases } of catalog.services.values()) {
    for (const word of new Set([name, short, ...aliases])) add(word, { of: 'service', service: id });
  }
  for (const { words, services } of catalog.words.ambiguous) {
    // "object storage" fits three services, and is the name of what they are
    for (const word of words.filter((each) => !namesKind(known, each))) {
      for (const service of services) add(word, { of: 'service', service });
    }
  }
  return known;
}

const namesKind = (known: ScopesByName, word: string): boolean =>
  [...(known.get(key(word))?.values() ?? [])].some(({ of }) => of === 'kind');
