import { perform } from './api.js';
import { h } from './dom.js';
import { icon } from './icons.js';
import type { Snapshot } from './wire.js';

export interface ComposerOptions {
  id: string;
  /** Commands do not work in threads. */
  takesCommands: boolean;
  target: () => { channel: string; thread_ts?: string };
  snapshot: () => Snapshot | null;
}

export interface Composer {
  node: HTMLElement;
  focus: () => void;
  address: (label: string) => void;
}

interface Hint {
  insert: string;
  label: string;
  description: string;
}

/** The box one writes in. Enter sends, Shift+Enter breaks the line, / and @ bring hints, ↑ brings back what was sent. */
export function composer({ id, takesCommands, target, snapshot }: ComposerOptions): Composer {
  const hintsId = `${id}-hints`;
  const sent: string[] = [];
  let hints: Hint[] = [];
  let active = 0;

  const area = h('textarea', {
    id,
    class: 'composer-input',
    rows: 1,
    spellcheck: 'true',
    'aria-autocomplete': 'list',
    'aria-controls': hintsId,
    oninput: () => {
      resize();
      suggestHints();
    },
    onkeydown: onKey,
    onblur: () => showHints([]),
  });
  const list = h('div', { class: 'hints', role: 'listbox', id: hintsId, 'aria-label': 'Suggestions', hidden: true });
  const sendButton = h(
    'button',
    { class: 'send', type: 'submit', 'aria-label': 'Send', title: 'Send', disabled: true },
    icon('send'),
  );
  const node = h(
    'form',
    {
      class: 'composer',
      onsubmit: (event) => {
        event.preventDefault();
        void send();
      },
    },
    list,
    h(
      'div',
      { class: 'composer-box' },
      area,
      h(
        'div',
        { class: 'composer-foot' },
        h(
          'span',
          { class: 'composer-help' },
          takesCommands ? key('/') : '',
          takesCommands ? ' command  ' : '',
          key('@'),
          ' mention  ',
          key('Enter'),
          ' send',
        ),
        sendButton,
      ),
    ),
  );

  async function send(): Promise<void> {
    const text = area.value.trim();
    if (text === '') return;
    sent.push(text);
    area.value = '';
    resize();
    showHints([]);
    const done = await perform({ verb: 'send', text, ...target() });
    if (!done && area.value === '') area.value = text;
    resize();
  }

  function resize(): void {
    area.style.height = 'auto';
    area.style.height = `${Math.min(area.scrollHeight, 200)}px`;
    sendButton.disabled = area.value.trim() === '';
  }

  function suggestHints(): void {
    const now = snapshot();
    const before = area.value.slice(0, area.selectionStart);
    const command = /^\/(\S*)$/.exec(before)?.[1];
    const mention = /(?:^|\s)@([\w.-]*)$/.exec(before)?.[1];
    if (now === null) return;
    if (command !== undefined && takesCommands) showHints(commandHints(command, now));
    else if (mention !== undefined) showHints(mentionHints(mention, now));
    else showHints([]);
  }

  function showHints(next: Hint[]): void {
    hints = next;
    active = 0;
    list.hidden = next.length === 0;
    list.replaceChildren(
      ...next.map((hint, index) =>
        h(
          'div',
          {
            class: 'hint-item',
            role: 'option',
            id: `${hintsId}-${index}`,
            onpointerdown: (event) => {
              event.preventDefault();
              take(hint);
            },
          },
          h('strong', {}, hint.label),
          h('span', {}, hint.description),
        ),
      ),
    );
    mark();
  }

  function mark(): void {
    for (const [index, item] of [...list.children].entries())
      item.setAttribute('aria-selected', String(index === active));
    if (hints.length > 0) area.setAttribute('aria-activedescendant', `${hintsId}-${active}`);
    else area.removeAttribute('aria-activedescendant');
  }

  function take({ insert }: Hint): void {
    const end = area.selectionStart;
    const start = area.value.slice(0, end).search(/\S*$/);
    area.setRangeText(insert, start, end, 'end');
    showHints([]);
    resize();
  }

  function onKey(event: KeyboardEvent): void {
    const hint = hints[active];
    if (hint !== undefined && (event.key === 'Tab' || event.key === 'Enter')) take(hint);
    else if (hint !== undefined && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      active = (active + (event.key === 'ArrowDown' ? 1 : -1) + hints.length) % hints.length;
      mark();
    } else if (hint !== undefined && event.key === 'Escape') {
      showHints([]);
      event.stopPropagation();
    } else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) void send();
    else if (event.key === 'ArrowUp' && area.value === '' && sent.length > 0) {
      area.value = sent.at(-1) ?? '';
      resize();
    } else return;
    event.preventDefault();
  }

  return {
    node,
    focus: () => area.focus(),
    address: (label) => {
      area.placeholder = label;
      area.setAttribute('aria-label', label);
    },
  };
}

const key = (name: string): HTMLElement => h('kbd', {}, name);

const commandHints = (typed: string, { menu }: Snapshot): Hint[] =>
  menu.slash_commands
    .filter(({ command }) => command.startsWith(`/${typed}`) && command !== `/${typed}`)
    .map(({ command, description, usage_hint }) => ({
      insert: `${command} `,
      label: usage_hint === undefined ? command : `${command} ${usage_hint}`,
      description,
    }));

function mentionHints(typed: string, { users, usergroups, app }: Snapshot): Hint[] {
  const people = users.map(({ id, name, realName }) => ({
    insert: `@${name} `,
    label: `@${name}`,
    description: id === app.user ? 'App' : realName,
    isApp: id === app.user,
  }));
  const groups = usergroups.map(({ handle, name }) => ({
    insert: `@${handle} `,
    label: `@${handle}`,
    description: name,
    isApp: false,
  }));
  return [...people, ...groups]
    .filter(({ label }) => label.startsWith(`@${typed.toLowerCase()}`) && label !== '@slackbot')
    .sort((a, b) => Number(b.isApp) - Number(a.isApp));
}
