import { fileURLToPath } from 'node:url';
import { type Ask, createAsk } from '../src/answer/ask.js';
import type { Catalog } from '../src/catalog/catalog.js';
import { loadCatalog } from '../src/catalog/load.js';
import { yamlFiles } from '../src/catalog/yaml-files.js';

export const DATA = fileURLToPath(new URL('../data/', import.meta.url));

let loaded: Catalog | undefined;

/** The real catalog, read once for all the tests of a file. */
export function testCatalog(): Catalog {
  loaded ??= loadCatalog(yamlFiles(DATA));
  return loaded;
}

export const TODAY = '2026-11-21';

let asked: Ask | undefined;

/** The real brain, on a day that stands still; made once for all the tests of a file. */
export function testAsk(): Ask {
  asked ??= createAsk(testCatalog(), () => new Date(`${TODAY}T12:00:00Z`));
  return asked;
}
