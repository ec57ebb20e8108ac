import type { Owner } from '../catalog/schema.js';
import { element, lines } from './svg.js';
import { widthOf, wrap } from './text-width.js';
import type { Theme } from './theme.js';

/** A tile of each owner's pattern: plain, stripes and dots, to be told apart without any colour. */
export const patterns = ({ cells }: Theme): string =>
  element(
    'pattern',
    { id: 'shared', width: 8, height: 8, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    element('rect', { width: 3, height: 8, fill: cells.shared.pattern }),
  ) +
  element(
    'pattern',
    { id: 'provider', width: 7, height: 7, patternUnits: 'userSpaceOnUse' },
    element('circle', { cx: 3.5, cy: 3.5, r: 1.3, fill: cells.provider.pattern }),
  );

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A box in an owner's colours and pattern. */
export function swatch(owner: Owner, box: Box, { cells }: Theme): string {
  const { fill, edge } = cells[owner];
  const shape = { ...box, rx: 4 };
  return (
    element('rect', { ...shape, fill }) +
    element('rect', { ...shape, fill: owner === 'customer' ? 'none' : `url(#${owner})`, stroke: edge })
  );
}

const RADIUS = 4;

/** The same mark as in a message: ● You, ◐ Shared, ○ provider. */
export function mark(owner: Owner, x: number, y: number, ink: string): string {
  const ring = element('circle', {
    cx: x,
    cy: y,
    r: RADIUS,
    fill: owner === 'customer' ? ink : 'none',
    stroke: ink,
    'stroke-width': 1.5,
  });
  if (owner !== 'shared') return ring;
  return ring + element('path', { d: `M${x} ${y - RADIUS}a${RADIUS} ${RADIUS} 0 0 0 0 ${2 * RADIUS}z`, fill: ink });
}

const SIZE = 12;
const MARK_ROOM = 2 * RADIUS + 6;
const PADDING = 4;

/** One answer: whose it is, told by colour, pattern, mark and word. */
export function cell(owner: Owner, word: string, box: Box, theme: Theme): string {
  const { ink, fill } = theme.cells[owner];
  const texts = wrap(word, { width: box.width - MARK_ROOM - 2 * PADDING, size: SIZE, lines: 2 });
  const textWidth = Math.max(...texts.map((text) => widthOf(text, SIZE)));
  const middle = box.y + box.height / 2;
  const left = Math.round(box.x + (box.width - MARK_ROOM - textWidth) / 2);
  return (
    swatch(owner, box, theme) +
    mark(owner, left + RADIUS + 1, middle, ink) +
    lines(texts, left + MARK_ROOM, middle, { size: SIZE, fill: ink, bold: true, halo: fill })
  );
}
