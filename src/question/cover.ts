import type { Span } from './phrase-book.js';

/**
 * The spans that together explain most of `length` words. A long phrase counts for more than the short ones
 * inside it ("azure sql database" over "azure" and "sql database"): each span is worth the square of its words.
 */
export function longestCover<T>(spans: readonly Span<T>[], length: number): Span<T>[] {
  const best = new Array<number>(length + 1).fill(0);
  const chosen = new Array<Span<T> | undefined>(length + 1).fill(undefined);
  const byStart = groupByStart(spans, length);
  for (let at = length - 1; at >= 0; at--) {
    best[at] = best[at + 1] ?? 0;
    for (const span of byStart[at] ?? []) {
      const worth = (span.end - span.start) ** 2 + (best[span.end] ?? 0);
      if (worth > (best[at] ?? 0)) {
        best[at] = worth;
        chosen[at] = span;
      }
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

function groupByStart<T>(spans: readonly Span<T>[], length: number): Span<T>[][] {
  const groups = Array.from({ length }, (): Span<T>[] => []);
  for (const span of spans) groups[span.start]?.push(span);
  return groups;
}
