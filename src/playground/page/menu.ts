import { h } from './dom.js';
import { icon } from './icons.js';
import { placeAt, whenLeft } from './popup.js';

export interface MenuItem {
  label: string;
  description?: string | undefined;
  /** For menus that hold a choice. */
  isChosen?: boolean;
  pick: () => void;
}

/** A menu under its button. Arrows walk, Enter picks, Escape goes back to the button. */
export function openMenu(anchor: HTMLElement, items: readonly MenuItem[], { nothing = '' } = {}): void {
  const entries = items.map(({ label, description, isChosen, pick }) =>
    h(
      'button',
      {
        class: 'menu-item',
        role: isChosen === undefined ? 'menuitem' : 'menuitemradio',
        'aria-checked': isChosen === undefined ? undefined : String(isChosen),
        type: 'button',
        tabindex: -1,
        onclick: () => {
          close();
          pick();
        },
      },
      h('span', {}, label, isChosen === true && icon('check')),
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
      tabindex: -1,
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
    ...(entries.length === 0 ? [h('p', { class: 'choices-none' }, nothing)] : entries),
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
  (entries[items.findIndex(({ isChosen }) => isChosen)] ?? entries[0] ?? menu).focus();
}
