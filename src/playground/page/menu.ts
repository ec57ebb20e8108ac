import { h } from './dom.js';
import { placeAt, whenLeft } from './popup.js';

export interface MenuItem {
  label: string;
  description?: string | undefined;
  pick: () => void;
}

/** A menu under its button. Arrows walk, Enter picks, Escape goes back to the button. */
export function openMenu(anchor: HTMLElement, items: readonly MenuItem[]): void {
  const entries = items.map(({ label, description, pick }) =>
    h(
      'button',
      {
        class: 'menu-item',
        role: 'menuitem',
        type: 'button',
        tabindex: -1,
        onclick: () => {
          close();
          pick();
        },
      },
      h('span', {}, label),
      description !== undefined && h('small', {}, description),
    ),
  );
  const walk = (step: number): void => {
    const at = entries.findIndex((entry) => entry.matches(':focus'));
    entries[(at + step + entries.length) % entries.length]?.focus();
  };
  const menu = h(
    'div',
    {
      class: 'menu',
      role: 'menu',
      onkeydown: (event) => {
        if (event.key === 'ArrowDown') walk(1);
        else if (event.key === 'ArrowUp') walk(-1);
        else if (event.key === 'Home') entries[0]?.focus();
        else if (event.key === 'End') entries.at(-1)?.focus();
        else if (event.key === 'Escape' || event.key === 'Tab') close();
        else return;
        event.preventDefault();
        event.stopPropagation();
      },
    },
    ...entries,
  );
  const close = (): void => {
    stop();
    menu.remove();
    anchor.setAttribute('aria-expanded', 'false');
    anchor.focus();
  };
  const stop = whenLeft([menu, anchor], close);
  (anchor.closest('dialog') ?? document.body).append(menu);
  anchor.setAttribute('aria-expanded', 'true');
  placeAt(menu, anchor);
  entries[0]?.focus();
}
