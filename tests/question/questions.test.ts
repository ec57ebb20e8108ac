import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { createParser } from '../../src/question/parse.js';
import { testCatalog } from '../catalog.js';
import { meaningOf } from './meaning.js';

const Questions = z.record(z.string(), z.record(z.string(), z.string()));
const text = readFileSync(new URL('../questions.yml', import.meta.url), 'utf8');
const parse = createParser(testCatalog());

/** Which side of a comparison comes first means nothing. */
const inOrder = (meaning: string): string => {
  const [kind, ...words] = meaning.split(' ');
  if (kind !== 'compare') return meaning;
  const subjects = words.filter((word) => word.includes('/')).sort();
  return [kind, ...subjects, ...words.filter((word) => !word.includes('/'))].join(' ');
};

describe.each(Object.entries(Questions.parse(parseYaml(text))))('%s', (_, questions) => {
  it.each(Object.entries(questions))('"%s" means %s', (question, meaning) => {
    expect(meaningOf(parse(question))).toBe(inOrder(meaning));
  });
});
