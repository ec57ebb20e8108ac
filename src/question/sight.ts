import type { ProviderId } from '../catalog/schema.js';
import { longestCover } from './cover.js';
import type { Lexicon, Talk, Verb } from './lexicon.js';
import type { LayerNaming, ModeNaming, SubjectNaming } from './naming.js';
import type { Place, Span } from './phrase-book.js';
import type { Token } from './tokens.js';

/** What the words of a question name, before anything is decided. */
export interface Sight {
  readonly tokens: readonly Token[];
  readonly subjects: readonly Span<SubjectNaming>[];
  readonly layers: readonly Span<LayerNaming>[];
  /** Every span of a layer, also those that lie inside a longer one. */
  readonly layerSpans: readonly Span<LayerNaming>[];
  readonly providers: readonly Span<ProviderId>[];
  readonly modes: readonly Span<readonly ModeNaming[]>[];
  readonly verbs: readonly Span<Verb>[];
  readonly talk: readonly Span<Talk>[];
  readonly readings: readonly Span<string>[];
}

export function look(tokens: readonly Token[], lexicon: Lexicon): Sight {
  const subjects = longestCover(lexicon.subjects.spans(tokens), tokens.length);
  const layerSpans = lexicon.layers.spans(tokens);
  const layers = longestCover(layerSpans, tokens.length);
  const free = (span: Span<unknown>) => !subjects.some((subject) => overlaps(span, subject));
  return {
    tokens,
    subjects,
    layers,
    layerSpans,
    providers: longestCover(lexicon.providers.spans(tokens).filter(free), tokens.length),
    modes: lexicon.modes.spans(tokens),
    verbs: longestCover(lexicon.verbs.spans(tokens), tokens.length),
    talk: longestCover(lexicon.talk.spans(tokens).filter(free), tokens.length),
    readings: longestCover(lexicon.readings.spans(tokens), tokens.length),
  };
}

export const overlaps = (one: Place, other: Place): boolean => one.start < other.end && other.start < one.end;
export const contains = (outer: Place, inner: Place): boolean => outer.start <= inner.start && inner.end <= outer.end;
export const sameWords = (one: Place, other: Place): boolean => contains(one, other) && contains(other, one);
export const covers = ({ start, end }: Place, at: number): boolean => start <= at && at < end;
export const lengthOf = ({ start, end }: Place): number => end - start;
