/** Where things stand across the page, in the pixels of a phone. */
export interface Columns {
  readonly page: number;
  /** The width that is left between the margins. */
  readonly inner: number;
  readonly label: number;
  readonly width: number;
  readonly lefts: readonly number[];
}

/** A phone's width: up to three columns share it; more make the page wider, to be zoomed into. */
const PHONE = 390;
const NARROWEST = 86;
export const MARGIN = 12;
const GAP = 4;

export function columnsFor(count: number): Columns {
  const label = labelFor(count);
  const left = PHONE - 2 * MARGIN - label;
  const width = Math.max(NARROWEST, Math.floor(left / count)) - GAP;
  const page = Math.max(PHONE, 2 * MARGIN + label + count * (GAP + width));
  const lefts = Array.from({ length: count }, (_, at) => MARGIN + label + GAP + at * (GAP + width));
  return { page, inner: page - 2 * MARGIN, label, width, lefts };
}

/** The fewer columns, the fewer labels need two lines. */
function labelFor(count: number): number {
  if (count === 1) return 164;
  if (count === 2) return 144;
  return count === 3 ? 108 : 140;
}
