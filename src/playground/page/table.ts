import type { DataTableBlock, TableBlock } from '@slack/types';
import { h } from './dom.js';
import { icon } from './icons.js';
import type { Names } from './names.js';
import { richText } from './rich-text.js';

type Cell = TableBlock['rows'][number][number];

/** A table keeps its width and scrolls inside its frame. */
export function table({ rows, column_settings: columns = [] }: TableBlock, names: Names): HTMLElement {
  const [head = [], ...body] = rows;
  const settings = (index: number) => ({
    class: `${columns[index]?.align ?? 'left'} ${columns[index]?.is_wrapped ? 'wrapped' : ''}`,
  });
  return frame(
    'Table',
    h(
      'table',
      {},
      h(
        'thead',
        {},
        h('tr', {}, ...head.map((cell, at) => h('th', { scope: 'col', ...settings(at) }, draw(cell, names)))),
      ),
      h(
        'tbody',
        {},
        ...body.map((row) => h('tr', {}, ...row.map((cell, at) => h('td', settings(at), draw(cell, names))))),
      ),
    ),
  );
}

/** A data table sorts by a column and turns pages. */
export function dataTable(block: DataTableBlock, names: Names): HTMLElement {
  const [head = [], ...body] = block.rows;
  const size = block.page_size ?? 5;
  let sorted: { column: number; descending: boolean } | null = null;
  let page = 0;
  const holder = h('div', { class: 'data-table' });

  const show = (): void => {
    const by = sorted;
    const rows =
      by === null ? body : body.toSorted((a, b) => compare(a[by.column], b[by.column]) * (by.descending ? -1 : 1));
    const pages = Math.max(1, Math.ceil(rows.length / size));
    const heads = head.map((cell, column) => {
      const direction = by?.column === column ? (by.descending ? 'descending' : 'ascending') : 'none';
      return h(
        'th',
        { scope: 'col', 'aria-sort': direction },
        h(
          'button',
          { type: 'button', onclick: () => sortBy(column) },
          draw(cell, names),
          direction !== 'none' && icon('down'),
        ),
      );
    });
    const drawn = rows
      .slice(page * size, (page + 1) * size)
      .map((row) =>
        h(
          'tr',
          {},
          ...row.map((cell, at) =>
            at === block.row_header_column_index
              ? h('th', { scope: 'row' }, draw(cell, names))
              : h('td', {}, draw(cell, names)),
          ),
        ),
      );
    holder.replaceChildren(
      frame(
        block.caption,
        h(
          'table',
          {},
          h('caption', {}, block.caption),
          h('thead', {}, h('tr', {}, ...heads)),
          h('tbody', {}, ...drawn),
        ),
      ),
      h(
        'div',
        { class: 'pager' },
        turn('Previous', -1, page > 0),
        `${page + 1} of ${pages}`,
        turn('Next', 1, page + 1 < pages),
      ),
    );
  };
  const sortBy = (column: number): void => {
    sorted = { column, descending: sorted?.column === column && !sorted.descending };
    page = 0;
    show();
  };
  const turn = (label: string, step: number, possible: boolean): HTMLElement =>
    h(
      'button',
      {
        class: 'button',
        type: 'button',
        disabled: !possible,
        onclick: () => {
          page += step;
          show();
        },
      },
      label,
    );
  show();
  return holder;
}

const frame = (label: string, child: HTMLElement): HTMLElement =>
  h('div', { class: 'table-frame', role: 'region', 'aria-label': label, tabindex: 0 }, child);

const draw = (cell: Cell, names: Names): Node =>
  cell.type === 'rich_text' ? richText(cell, names) : document.createTextNode(cell.text);

const compare = (a: Cell | undefined, b: Cell | undefined): number => {
  if (a?.type === 'raw_number' && b?.type === 'raw_number') return a.value - b.value;
  return textOf(a).localeCompare(textOf(b));
};

const textOf = (cell: Cell | undefined): string => (cell === undefined || cell.type === 'rich_text' ? '' : cell.text);
