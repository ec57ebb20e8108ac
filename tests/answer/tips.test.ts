import { describe, expect, it } from 'vitest';
import { LAYER_IDS, PROVIDER_IDS, type Tip } from '../../src/catalog/schema.js';
import { yamlFiles } from '../../src/catalog/yaml-files.js';
import { DATA, testCatalog } from '../catalog.js';

const { tips, concepts, services } = testCatalog();

/** The themes of the ten practices, in the order in which the guide gives them. */
const PRACTICES = [
  'access-control',
  'mfa',
  'encryption',
  'logging',
  'network',
  'patching',
  'backup',
  'applications',
  'assessments',
  'awareness',
];

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[a-z0-9]+/g));

/** Jaccard: 1 for the same set of words, 0 where none is shared. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared / (one.size + other.size - shared);
}

function alike(limit: number): string[] {
  const read = tips.map(({ id, text }) => ({ id, words: wordsOf(text) }));
  return read.flatMap((one, i) =>
    read
      .slice(i + 1)
      .filter((other) => likeness(one.words, other.words) >= limit)
      .map((other) => `${one.id} and ${other.id}`),
  );
}

const idsWhere = (wrong: (tip: Tip) => boolean): string[] => tips.filter(wrong).map(({ id }) => id);

describe('the tips', () => {
  it('are enough for a leap year', () => {
    expect(tips).toHaveLength(366);
  });

  it('have an id each', () => {
    expect(new Set(tips.map(({ id }) => id)).size).toBe(tips.length);
  });

  it('never say the same thing twice', () => {
    expect(alike(0.6)).toEqual([]);
  });

  it.each(LAYER_IDS)('know something about %s', (layer) => {
    expect(tips.filter(({ layers }) => layers.includes(layer)).length).toBeGreaterThanOrEqual(5);
  });

  it.each(PROVIDER_IDS)('serve the customers of %s', (provider) => {
    expect(tips.filter((tip) => tip.provider === provider).length).toBeGreaterThan(tips.length / 5);
  });

  it('leave some for everyone', () => {
    expect(tips.filter(({ provider }) => !provider).length).toBeGreaterThanOrEqual(10);
  });

  it('name the provider of their service', () => {
    expect(idsWhere(({ service, provider }) => service !== undefined && !service.startsWith(`${provider}/`))).toEqual(
      [],
    );
  });

  it('reach far beyond the best-known services', () => {
    const served = new Set(tips.flatMap(({ service }) => service ?? []));
    expect(served.size).toBeGreaterThan(150);
    expect([...served].filter((id) => !services.has(id))).toEqual([]);
  });

  it('fit a message and end as a sentence', () => {
    expect(idsWhere(({ text }) => text.length < 100 || !/^[A-Z].*[.?]$/s.test(text))).toEqual([]);
  });

  it('carry their source beside the text, not in it', () => {
    expect(idsWhere(({ text }) => text.includes('http'))).toEqual([]);
    expect(idsWhere(({ source }) => !source.startsWith('https://'))).toEqual([]);
  });

  it('hold a theme for each of the ten best practices', () => {
    expect(concepts.get('best-practices')?.lists[0]?.items).toHaveLength(PRACTICES.length);
    expect(yamlFiles(DATA).names('tips')).toEqual(expect.arrayContaining(PRACTICES));
  });
});
