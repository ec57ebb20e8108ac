import { h } from './dom.js';
import type { Hint } from './hints.js';

export interface HintList {
  node: HTMLElement;
  show: (hints: readonly Hint[], usage?: string | null) => void;
  /** Takes the keys that belong to an open list. */
  takesKey: (event: KeyboardEvent) => boolean;
}

/** What may be meant, over the box one writes in. The box keeps the focus and tells which hint is active. */
export function hintList(id: string, area: HTMLElement, take: (hint: Hint) => void): HintList {
  const node = h('div', { class: 'hints', hidden: true });
  const list = h('div', { role: 'listbox', id, 'aria-label': 'Suggestions' });
  let hints: readonly Hint[] = [];
  let active = 0;

  function show(next: readonly Hint[], usage: string | null = null): void {
    hints = next;
    active = 0;
    list.replaceChildren(...next.map(drawHint));
    node.replaceChildren(usage === null ? list : h('p', { class: 'hint-usage', role: 'note' }, usage));
    node.hidden = next.length === 0 && usage === null;
    mark();
  }

  const drawHint = (hint: Hint, index: number): HTMLElement =>
    h(
      'div',
      {
        class: 'hint-item',
        role: 'option',
        id: `${id}-${index}`,
        // Not click: the box would lose the focus first.
        onpointerdown: (event) => {
          event.preventDefault();
          take(hint);
        },
      },
      h('strong', {}, hint.label),
      h('span', {}, hint.description),
    );

  function mark(): void {
    for (const [index, item] of [...list.children].entries()) {
      item.setAttribute('aria-selected', String(index === active));
      if (index === active) item.scrollIntoView({ block: 'nearest' });
    }
    if (hints.length > 0) area.setAttribute('aria-activedescendant', `${id}-${active}`);
    else area.removeAttribute('aria-activedescendant');
  }

  function takesKey(event: KeyboardEvent): boolean {
    const hint = hints[active];
    if (hint === undefined) return false;
    if (event.key === 'Tab' || event.key === 'Enter') take(hint);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      active = (active + (event.key === 'ArrowDown' ? 1 : -1) + hints.length) % hints.length;
      mark();
    } else if (event.key === 'Escape') {
      show([]);
      event.stopPropagation();
    } else return false;
    return true;
  }

  return { node, show, takesKey };
}
