import { perform } from './api.js';
import { h } from './dom.js';
import { hintList } from './hint-list.js';
import { type Hint, hintsFor, usageOf } from './hints.js';
import { icon } from './icons.js';
import { openMenu } from './menu.js';
import type { Snapshot } from './wire.js';

export interface ComposerOptions {
  id: string;
  /** Commands and shortcuts do not work in threads. */
  takesCommands: boolean;
  target: () => { channel: string; thread_ts?: string };
  snapshot: () => Snapshot | null;
}

export interface Composer {
  node: HTMLElement;
  focus: () => void;
  address: (label: string) => void;
}

/** The box one writes in. Enter sends, Shift+Enter breaks the line, / and @ bring hints, ↑ brings back what was sent. */
export function composer({ id, takesCommands, target, snapshot }: ComposerOptions): Composer {
  const hintsId = `${id}-hints`;
  const sent: string[] = [];
  /** What was begun in each place waits there. */
  const drafts = new Map<string, string>();

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
    onblur: () => hints.show([]),
  });
  const hints = hintList(hintsId, area, take);
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
    hints.node,
    h(
      'div',
      { class: 'composer-box' },
      area,
      h(
        'div',
        { class: 'composer-foot' },
        takesCommands && shortcutsButton(snapshot),
        h(
          'span',
          { class: 'composer-help' },
          ...(takesCommands ? [key('/'), ' command  '] : []),
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
    write('');
    hints.show([]);
    const done = await perform({ verb: 'send', text, ...target() });
    if (!done && area.value === '') write(text);
  }

  function write(text: string): void {
    area.value = text;
    resize();
  }

  function resize(): void {
    area.style.height = 'auto';
    area.style.height = `${Math.min(area.scrollHeight, 200)}px`;
    sendButton.disabled = area.value.trim() === '';
  }

  function suggestHints(): void {
    const now = snapshot();
    if (now === null) return;
    const next = hintsFor(area.value.slice(0, area.selectionStart), takesCommands, now);
    hints.show(next, next.length === 0 && takesCommands ? usageOf(area.value, now) : null);
  }

  function take({ insert, run }: Hint): void {
    const end = area.selectionStart;
    const start = area.value.slice(0, end).search(/\S*$/);
    area.setRangeText(insert, start, end, 'end');
    resize();
    suggestHints();
    run?.();
  }

  function onKey(event: KeyboardEvent): void {
    const isPlainEnter = event.key === 'Enter' && !event.shiftKey && !event.isComposing;
    if (hints.takesKey(event)) event.preventDefault();
    else if (isPlainEnter) {
      event.preventDefault();
      void send();
    } else if (event.key === 'ArrowUp' && area.value === '' && sent.length > 0) {
      event.preventDefault();
      write(sent.at(-1) ?? '');
    }
  }

  return {
    node,
    focus: () => area.focus(),
    address: (label) => {
      drafts.set(area.placeholder, area.value);
      area.placeholder = label;
      area.setAttribute('aria-label', label);
      write(drafts.get(label) ?? '');
    },
  };
}

/** The + of the composer: the shortcuts of the app that work anywhere. */
function shortcutsButton(snapshot: () => Snapshot | null): HTMLElement {
  const button = h(
    'button',
    {
      class: 'icon-button composer-more',
      type: 'button',
      'aria-label': 'Shortcuts',
      title: 'Shortcuts',
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
      onclick: () => {
        const shortcuts = snapshot()?.menu.shortcuts.filter(({ type }) => type === 'global') ?? [];
        openMenu(
          button,
          shortcuts.map(({ name, description, callback_id }) => ({
            label: name,
            description,
            pick: () => void perform({ verb: 'shortcut', callback_id }),
          })),
          { nothing: 'The app has no shortcuts.' },
        );
      },
    },
    icon('plus'),
  );
  return button;
}

const key = (name: string): HTMLElement => h('kbd', {}, name);
