import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LAYER_IDS } from '../../src/catalog/schema.js';
import { createParser } from '../../src/question/parse.js';
import type { Question } from '../../src/question/question.js';
import { testCatalog } from '../catalog.js';

const catalog = testCatalog();
const parse = createParser(catalog);

/** Words that mean something, so that the strings are not all noise. */
const word = fc.oneof(
  fc.constantFrom(...[...catalog.services.values()].flatMap(({ name, aliases }) => [name, ...aliases])),
  fc.constantFrom(...Object.values(catalog.layers).flatMap(({ words }) => words)),
  fc.constantFrom(...Object.values(catalog.words.verbs).flat(), ...catalog.words.talk.filler),
  fc.string({ maxLength: 12 }),
);
const sentence = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
const anyText = fc.oneof(sentence, fc.string({ maxLength: 300 }), fc.string({ unit: 'binary', maxLength: 300 }));

function idsIn(question: Question): readonly string[] {
  return [
    ...('subjects' in question ? question.subjects : []),
    ...('candidates' in question ? question.candidates : []),
  ];
}

describe('any text', () => {
  it('is read without an error, and names only what exists', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const question = parse(text);
        const isKnown = (id: string) =>
          id.startsWith('model/') || [...catalog.services.keys()].some((key) => key === id);
        const layers = 'layers' in question ? question.layers : [];
        expect(idsIn(question).every(isKnown)).toBe(true);
        expect(layers.every((layer) => LAYER_IDS.includes(layer))).toBe(true);
        expect(new Set(idsIn(question)).size).toBe(idsIn(question).length);
      }),
      { numRuns: 2000 },
    );
  });

  it('is read the same each time', () => {
    const isSteady = fc.property(sentence, (text) => {
      expect(parse(text)).toEqual(parse(text));
    });
    fc.assert(isSteady, { numRuns: 300 });
  });

  it('is read alike in capitals, with markup and with punctuation', () => {
    const plain = parse('who patches the os on azure virtual machines');
    for (const text of [
      'WHO PATCHES THE OS ON AZURE VIRTUAL MACHINES??',
      '<@U123ABC> who patches the *os* on `azure virtual machines`',
      '“Who patches the OS — on Azure Virtual Machines…?” :thinking_face: 🤔',
    ]) {
      expect(parse(text)).toEqual(plain);
    }
  });
});

describe('the worst texts', () => {
  const long = (part: string) => part.repeat(Math.ceil(10_000 / part.length));
  const misspelt = ['dynmodb', 'kubernets', 'enkryption', 'orchestrtion', 'cloudfrnt', 'elasticach', 'authentcation'];
  it.each([
    ['one word of 10,000 letters', long('x')],
    ['one misspelt name over and over', long('kubernets ')],
    ['many misspelt names', long(`${misspelt.join(' ')} `)],
    ['the longest names over and over', long('Amazon Managed Streaming for Apache Kafka ')],
    ['links', long('https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/ ')],
    ['open angle brackets', long('<https://')],
    ['accents', long('e\u0301')],
    ['emoji', long('👩‍💻 ')],
    ['colons', long(':a')],
  ])('%s: read in 20 ms', (_, text) => {
    parse(text);
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      parse(text);
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(20);
  });
});
