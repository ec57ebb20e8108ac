import type { Place } from './phrase-book.js';
import type { Sight } from './sight.js';
import type { Understanding } from './understand.js';

type Read = Pick<Understanding, 'sight' | 'subjects'>;

/** The places of the words that neither name anything nor are at home in such a question. */
export function unknownWords(read: Read): number[] {
  const { tokens, talk } = read.sight;
  const places = [...namingPlaces(read), ...talk];
  return outside(places, tokens).filter((at) => isWord(tokens, at));
}

/** The places of the words that name nothing: no service, no layer, no provider, nothing that is to be shown. */
export function unnamedWords(read: Read): number[] {
  const { tokens } = read.sight;
  return outside(namingPlaces(read), tokens).filter((at) => isWord(tokens, at));
}

function namingPlaces({ sight, subjects }: Read): Place[] {
  const meantIds = subjects.flatMap(({ candidates }) => candidates);
  const modes = sight.modes.filter(({ value }) => value.some(({ mode }) => meantIds.includes(mode)));
  return [...sight.subjects, ...sight.layers, ...sight.providers, ...sight.verbs, ...sight.readings, ...modes];
}

function outside(places: readonly Place[], tokens: Sight['tokens']): number[] {
  const isInside = new Uint8Array(tokens.length);
  for (const { start, end } of places) isInside.fill(1, start, end);
  return [...tokens.keys()].filter((at) => !isInside[at]);
}

const isWord = (tokens: Sight['tokens'], at: number): boolean => {
  const { text = '' } = tokens[at] ?? {};
  return text.length > 1 && !/^\d+$/.test(text);
};
