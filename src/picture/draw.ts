import type { AnswerOf } from '../answer/answer.js';
import { type Band, heads, layerRow, legend, paragraph, space } from './bands.js';
import { patterns } from './cell.js';
import { columnsFor, MARGIN } from './columns.js';
import { element, escapeXml } from './svg.js';
import type { Theme } from './theme.js';

/** The stack as SVG: data on top, data centres at the bottom. The same answer is always the same bytes. */
export function drawPicture(picture: AnswerOf<'picture'>, theme: Theme): string {
  const columns = columnsFor(picture.subjects.length);
  const bands = [
    space(MARGIN),
    paragraph('Who owns each layer', columns, { size: 18, fill: theme.ink, bold: true }),
    space(4),
    paragraph(capitalised(picture.headline), columns, { size: 13, fill: theme.ink }),
    space(12),
    legend(picture, theme),
    space(14),
    heads(picture, columns, theme),
    space(6),
    ...picture.rows.flatMap((row) => [layerRow(row, picture, columns, theme), space(2)]),
    space(8),
    ...picture.footnotes.map((text) => paragraph(text, columns, { size: 12, fill: theme.faint })),
    space(MARGIN),
  ];
  const height = bands.reduce((sum, band) => sum + band.height, 0);
  const { page: width } = columns;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'font-family': "Inter, 'Helvetica Neue', Arial, sans-serif",
    },
    element('title', {}, 'Who owns each layer') +
      element('desc', {}, escapeXml(picture.alt)) +
      element('defs', {}, patterns(theme)) +
      element('rect', { width, height, fill: theme.page }) +
      stacked(bands),
  );
}

function stacked(bands: readonly Band[]): string {
  let top = 0;
  return bands
    .map((band) => {
      const drawn = band.draw(top);
      top += band.height;
      return drawn;
    })
    .join('');
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
