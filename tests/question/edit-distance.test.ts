import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typingSlip } from '../../src/question/edit-distance.js';

describe('a slip of the keys', () => {
  it.each([
    ['lamdba', 'lambda', 1],
    ['lamda', 'lambda', 1],
    ['bucckets', 'buckets', 1],
    ['fucntoin', 'function', 2],
  ])('%s is %s with %i edits', (typed, meant, edits) => expect(typingSlip(typed, meant, 2)?.edits).toBe(edits));

  it('is no slip once it takes more edits than allowed', () => {
    expect(typingSlip('fucntoin', 'function', 1)).toBeUndefined();
    expect(typingSlip('glue', 'blueprint', 2)).toBeUndefined();
  });

  it.each([
    ['swapped letters', 'clodu', 'the wrong letter', 'cloup'],
    ['the key beside', 'cloyd', 'any other key', 'clozd'],
    ['a doubled letter', 'cloudd', 'a stray one', 'cloupd'],
  ])('%s (%s) is likelier than %s (%s)', (_, likely, __, unlikely) => {
    const cost = (typed: string) => typingSlip(typed, 'cloud', 2)?.cost ?? Number.POSITIVE_INFINITY;
    expect(cost(likely)).toBeLessThan(cost(unlikely));
  });

  it('takes as many edits as the whole table says', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 1, maxLength: 6 });
    const agrees = fc.property(word, word, fc.integer({ min: 1, max: 2 }), (typed, meant, most) => {
      const edits = editsOf(typed, meant);
      expect(typingSlip(typed, meant, most)?.edits).toBe(edits <= most ? edits : undefined);
    });
    fc.assert(agrees, { numRuns: 500 });
  });
});

/** Optimal string alignment by its definition. */
function editsOf(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length;
  const changed = one.at(-1) === other.at(-1) ? 0 : 1;
  const [shorter, otherShorter] = [one.slice(0, -1), other.slice(0, -1)];
  const edits = Math.min(
    editsOf(shorter, otherShorter) + changed,
    editsOf(shorter, other) + 1,
    editsOf(one, otherShorter) + 1,
  );
  const isSwapped = one.length > 1 && other.length > 1 && one.at(-1) === other.at(-2) && one.at(-2) === other.at(-1);
  return isSwapped ? Math.min(edits, editsOf(one.slice(0, -2), other.slice(0, -2)) + 1) : edits;
}
