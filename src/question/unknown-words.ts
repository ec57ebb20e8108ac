import type { Understanding } from './understand.js';

/** The places of the words that neither name anything nor are at home in such a question. */
export function unknownWords({ sight, subjects }: Pick<Understanding, 'sight' | 'subjects'>): number[] {
  const { tokens, layers, providers, talk, verbs, readings } = sight;
  const meantIds = subjects.flatMap(({ candidates }) => candidates);
  const modes = sight.modes.filter(({ value }) => value.some(({ mode }) => meantIds.includes(mode)));
  const isKnown = new Uint8Array(tokens.length);
  for (const places of [sight.subjects, layers, providers, talk, verbs, readings, modes]) {
    for (const { start, end } of places) isKnown.fill(1, start, end);
  }
  return tokens.flatMap(({ text }, at) => (isKnown[at] || text.length < 2 || /^\d+$/.test(text) ? [] : at));
}
