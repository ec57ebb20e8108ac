import { h } from './dom.js';
import { icon } from './icons.js';
import { placeAt, whenLeft } from './popup.js';

export interface Choice {
  value: string;
  label: string;
  description?: string | undefined;
}

export interface ChoiceGroup {
  label: string | null;
  choices: Choice[];
}

export interface ComboboxOptions {
  label: string;
  placeholder: string;
  focusKey: string;
  /** Whether the form opens with the focus here. */
  takesFocus: boolean;
  multiple: boolean;
  most: number;
  chosen: readonly Choice[];
  /** What there is to choose for the letters typed so far. */
  load: (query: string) => Promise<ChoiceGroup[]>;
  /** What to say when there is nothing. */
  nothing: (query: string) => string;
  onChange: (chosen: readonly Choice[]) => void;
}

let count = 0;

/** A select with type-ahead: arrows walk, Enter picks, Escape closes, Backspace takes the last one of several away. */
export function combobox(options: ComboboxOptions): HTMLElement {
  count += 1;
  const listId = `choices-${count}`;
  let chosen = [...options.chosen];
  let shown: Choice[] = [];
  let active = -1;
  let asked = 0;
  let stopWatching: (() => void) | null = null;

  const input = h('input', {
    class: 'combobox-input',
    type: 'text',
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-label': options.label,
    'aria-expanded': 'false',
    'aria-controls': listId,
    'aria-autocomplete': 'list',
    'data-focus': options.focusKey,
    'data-first': options.takesFocus,
    id: options.focusKey,
    oninput: () => void open(input.value),
    onclick: () => stopWatching === null && void open(''),
    onkeydown: onKey,
    onblur: () => close(),
  });
  const list = h('div', { class: 'choices', role: 'listbox', id: listId, 'aria-label': options.label, hidden: true });
  const chips = h('span', { class: 'chips' });
  const box = h('div', { class: options.multiple ? 'combobox several' : 'combobox' }, chips, input, icon('down'), list);

  function showChosen(): void {
    const [only] = chosen;
    input.value = options.multiple ? '' : (only?.label ?? '');
    input.placeholder = chosen.length > 0 && options.multiple ? '' : options.placeholder;
    if (options.multiple) chips.replaceChildren(...chosen.map(chip));
  }

  const chip = (choice: Choice): HTMLElement =>
    h(
      'span',
      { class: 'chip' },
      choice.label,
      h(
        'button',
        {
          type: 'button',
          'aria-label': `Remove ${choice.label}`,
          onclick: () => change(chosen.filter((one) => one !== choice)),
        },
        icon('close'),
      ),
    );

  function change(next: Choice[]): void {
    chosen = next;
    showChosen();
    options.onChange(chosen);
  }

  function pick(choice: Choice): void {
    const already = chosen.some(({ value }) => value === choice.value);
    const rest = chosen.filter(({ value }) => value !== choice.value);
    const next = options.multiple ? (already ? rest : [...rest, choice].slice(0, options.most)) : [choice];
    close();
    change(next);
  }

  async function open(query: string): Promise<void> {
    asked += 1;
    const turn = asked;
    if (stopWatching === null) {
      if (query === '') input.select();
      list.hidden = false;
      input.setAttribute('aria-expanded', 'true');
      stopWatching = whenLeft([box, list], close);
      say('Loading…');
    }
    const groups = await options.load(query.trim());
    // An answer to letters that have been typed over since is of no use.
    if (turn !== asked || stopWatching === null) return;
    shown = groups.flatMap(({ choices }) => choices);
    active = shown.length === 0 ? -1 : 0;
    if (shown.length === 0) say(options.nothing(query.trim()));
    else list.replaceChildren(...groups.map(drawGroup));
    placeAt(list, box);
    mark();
  }

  const say = (text: string): void => {
    list.replaceChildren(h('p', { class: 'choices-none' }, text));
    placeAt(list, box);
  };

  const drawGroup = ({ label, choices }: ChoiceGroup): HTMLElement =>
    h(
      'div',
      label === null ? { role: 'presentation' } : { role: 'group', 'aria-label': label },
      label !== null && h('p', { class: 'choices-group', role: 'presentation' }, label),
      ...choices.map((choice) => {
        const isChosen = chosen.some(({ value }) => value === choice.value);
        return h(
          'div',
          {
            class: 'choice',
            role: 'option',
            id: `${listId}-${shown.indexOf(choice)}`,
            'aria-selected': String(isChosen),
            // Not click: the input would lose the focus first.
            onpointerdown: (event) => {
              event.preventDefault();
              pick(choice);
            },
          },
          h('span', {}, choice.label, choice.description !== undefined && h('small', {}, choice.description)),
          isChosen && icon('check'),
        );
      }),
    );

  function mark(): void {
    for (const option of list.querySelectorAll('.choice')) {
      const isActive = option.id === `${listId}-${active}`;
      option.classList.toggle('active', isActive);
      if (isActive) option.scrollIntoView({ block: 'nearest' });
    }
    if (active >= 0) input.setAttribute('aria-activedescendant', `${listId}-${active}`);
    else input.removeAttribute('aria-activedescendant');
  }

  function close(): void {
    stopWatching?.();
    stopWatching = null;
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
    showChosen();
  }

  function onKey(event: KeyboardEvent): void {
    const isOpen = stopWatching !== null;
    const choice = shown[active];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (isOpen && shown.length > 0) {
        active = (active + (event.key === 'ArrowDown' ? 1 : -1) + shown.length) % shown.length;
        mark();
      } else if (!isOpen) void open('');
    } else if (event.key === 'Enter' && isOpen && choice !== undefined) pick(choice);
    else if (event.key === 'Enter' && !isOpen) void open('');
    else if (event.key === 'Escape' && isOpen) close();
    else if (event.key === 'Backspace' && input.value === '' && options.multiple) change(chosen.slice(0, -1));
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  showChosen();
  return box;
}
