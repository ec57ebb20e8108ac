import { describe, expect, it } from 'vitest';
import { LAYER_IDS } from '../../src/catalog/schema.js';
import { createParser } from '../../src/question/parse.js';
import { testCatalog } from '../catalog.js';
import { meaningOf } from './meaning.js';

const catalog = testCatalog();
const parse = createParser(catalog);
const services = [...catalog.services.values()];

describe('every service', () => {
  it('is found by its name alone', () => {
    const misread = services.filter(({ id, name }) => meaningOf(parse(name)) !== id);
    expect(misread.map(({ name }) => `${name}: ${meaningOf(parse(name))}`)).toEqual([]);
  });

  it.each(LAYER_IDS)('is found by its name beside the layer %s', (layer) => {
    const asked = services.map(({ id, name }) => ({ question: `${layer.replaceAll('-', ' ')} on ${name}`, id }));
    const misread = asked.filter(({ question, id }) => meaningOf(parse(question)) !== `${id} ${layer}`);
    expect(misread.map(({ question }) => `${question}: ${meaningOf(parse(question))}`)).toEqual([]);
  });

  it('is found, or offered, by each of its aliases that is not a word for a layer', () => {
    const layerWords = new Set(Object.values(catalog.layers).flatMap(({ words }) => words));
    const asked = services
      .flatMap(({ id, aliases }) => aliases.map((alias) => ({ alias, id })))
      .filter(({ alias }) => !layerWords.has(alias));
    const missed = asked.filter(({ alias, id }) => !meaningOf(parse(alias)).includes(id));
    expect(missed.map(({ alias, id }) => `${alias} (${id}): ${meaningOf(parse(alias))}`)).toEqual([]);
  });
});

/** "replace/swap … disk/drive" asked with the first of its words: "replace disk". */
const asPhrase = (word: string) =>
  word
    .split('…')
    .map((part) => part.trim().split('/')[0])
    .join(' ');

it('every word for a layer means that layer, or leads to it', () => {
  const misread = Object.entries(catalog.layers).flatMap(([id, { words }]) =>
    words.filter(
      (word) =>
        !meaningOf(parse(`${word.includes('…') ? `who must ${asPhrase(word)}` : word} on aws lambda`))
          .split(' ')
          .includes(id),
    ),
  );
  expect(misread).toEqual([]);
});
