import type { Span } from './phrase-book.js';

/**
 * The spans that together explain most of `length` words. A long phrase counts for more than the short ones
 * inside it ("azure sql database" over "azure" and "sql database"): each span is worth the square of its words.
 */
export function longestCover<T>(spans: readonly Span<T>[], length: number): readonly Span<T>[] {
  if (spans.length < 2) return spans;
  const best = new Float64Array(length + 1);
  const chosen: (Span<T> | undefined)[] = [];
  // Spans come in the order of their starts; from the last to the first, what follows each is settled already.
  const byStart = [...spans].sort((one, other) => other.start - one.start);
  let next = 0;
  for (let at = length - 1; at >= 0; at--) {
    best[at] = best[at + 1] ?? 0;
    for (let span = byStart[next]; span?.start === at; span = byStart[++next]) {
      const worth = (span.end - at) ** 2 + (best[span.end] ?? 0);
      if (worth <= (best[at] ?? 0)) continue;
      best[at] = worth;
      chosen[at] = span;
    }
  }
  const cover: Span<T>[] = [];
  for (let at = 0; at < length; ) {
    const span = chosen[at];
    if (span) cover.push(span);
    at = span ? span.end : at + 1;
  }
  return cover;
}

/** How much a cover explains; see longestCover. */
export const worthOf = (cover: readonly Span<unknown>[]): number =>
  cover.reduce((sum, { start, end }) => sum + (end - start) ** 2, 0);
