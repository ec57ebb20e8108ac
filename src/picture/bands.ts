import type { AnswerOf, ComparisonRow, SubjectCard } from '../answer/answer.js';
import type { Owner } from '../catalog/schema.js';
import { cell, mark, swatch } from './cell.js';
import { type Columns, MARGIN } from './columns.js';
import { line, lineHeight, lines, type TextStyle } from './svg.js';
import { widthOf, wrap } from './text-width.js';
import type { Theme } from './theme.js';

type Picture = AnswerOf<'picture'>;

/** A strip across the page: how high it is, and how it looks from a height on. */
export interface Band {
  readonly height: number;
  readonly draw: (top: number) => string;
}

const TEXT = 12;

export const space = (height: number): Band => ({ height, draw: () => '' });

/** A paragraph across the page. */
export function paragraph(text: string, { inner }: Columns, style: TextStyle): Band {
  const texts = wrap(text, { width: inner, size: style.size, lines: 6 });
  const height = texts.length * lineHeight(style.size);
  return { height, draw: (top) => lines(texts, MARGIN, top + height / 2, style) };
}

const KEY_ORDER: readonly Owner[] = ['customer', 'shared', 'provider'];
const KEY = { width: 24, height: 18, gap: 6, apart: 14 };

/** The key to colours, patterns and marks. */
export function legend({ subjects }: Picture, theme: Theme): Band {
  const [name = '', ...others] = new Set(subjects.map(providerOf));
  const texts = {
    customer: 'You own it',
    shared: 'Shared',
    provider: `${others.length > 0 ? 'Provider' : name} owns it`,
  };
  const draw = (top: number): string => {
    let left = MARGIN;
    return KEY_ORDER.map((owner) => {
      const x = left;
      left += KEY.width + KEY.gap + widthOf(texts[owner], TEXT) + KEY.apart;
      const middle = top + KEY.height / 2;
      return (
        swatch(owner, { x, y: top, width: KEY.width, height: KEY.height }, theme) +
        mark(owner, x + KEY.width / 2, middle, theme.cells[owner].ink) +
        line(texts[owner], x + KEY.width + KEY.gap, middle, { size: TEXT, fill: theme.ink })
      );
    }).join('');
  };
  return { height: KEY.height, draw };
}

/** What each column is, standing on the stack. */
export function heads({ subjects }: Picture, { lefts, width }: Columns, { ink }: Theme): Band {
  const names = subjects.map(({ name }) => wrap(name, { width, size: TEXT, lines: 4 }));
  const height = Math.max(...names.map((texts) => texts.length)) * lineHeight(TEXT);
  const draw = (top: number): string =>
    names
      .map((texts, at) => {
        const middle = top + height - (texts.length * lineHeight(TEXT)) / 2;
        const centre = (lefts[at] ?? 0) + width / 2;
        return lines(texts, centre, middle, { size: TEXT, fill: ink, bold: true, centred: true });
      })
      .join('');
  return { height, draw };
}

const ROW = 32;

/** One layer across the subjects. */
export function layerRow(
  { layer, verdicts, differs }: ComparisonRow,
  { subjects }: Picture,
  columns: Columns,
  theme: Theme,
): Band {
  const label = `${differs ? '≠ ' : ''}${layer.title}`;
  const texts = wrap(label, { width: columns.label - 4, size: TEXT, lines: 2 });
  const draw = (top: number): string =>
    lines(texts, MARGIN, top + ROW / 2, { size: TEXT, fill: theme.ink, bold: differs }) +
    subjects
      .map((subject, at) => {
        const verdict = verdicts[at];
        if (!verdict) return '';
        const word = `${ownerWord(verdict.owner, subject)}${verdict.variesIn.length > 0 ? ' *' : ''}`;
        return cell(
          verdict.owner,
          word,
          { x: columns.lefts[at] ?? 0, y: top, width: columns.width, height: ROW },
          theme,
        );
      })
      .join('');
  return { height: ROW, draw };
}

function ownerWord(owner: Owner, subject: SubjectCard): string {
  switch (owner) {
    case 'customer':
      return 'You';
    case 'shared':
      return 'Shared';
    case 'provider':
      return providerOf(subject);
  }
}

/** "AWS"; of a service model, whose provider has no name, "Provider". */
const providerOf = ({ providerName }: SubjectCard): string =>
  providerName === 'the provider' ? 'Provider' : providerName;
