import { perform } from './api.js';
import { drawBlocks } from './blocks.js';
import { h, keepFocus, keepTyped } from './dom.js';
import { icon } from './icons.js';
import { answersIn, type Form } from './scene.js';
import type { State } from './store.js';
import { plain } from './text.js';
import type { OpenModal, Snapshot } from './wire.js';

/** The form in front, if one is open. */
export function modalDialog(): (state: State) => void {
  const dialog = h('dialog', { class: 'dialog modal', 'aria-labelledby': 'modal-title' });
  document.body.append(dialog);
  let opener: Element | null = null;
  let shown = '';
  let viewId = '';
  let form: Form = { errors: {}, answers: new Map() };

  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    void perform({ verb: 'close', view: viewId });
  });

  return ({ snapshot }) => {
    const open = snapshot.modals.at(-1);
    if (open === undefined) {
      if (dialog.open) dialog.close();
      if (shown !== '' && opener instanceof HTMLElement && opener.isConnected) {
        // The browser gives the focus back by itself, but no caret with it.
        opener.blur();
        opener.focus();
      }
      shown = '';
      viewId = '';
      return;
    }
    const version = `${open.view.id} ${open.view.hash} ${JSON.stringify(open.errors)} ${JSON.stringify(open.view.state)}`;
    if (version === shown) return;
    if (!dialog.open) opener = document.activeElement;
    const isSame = viewId === open.view.id;
    shown = version;
    viewId = open.view.id;
    form = { errors: open.errors, answers: new Map() };
    const draw = (): void => dialog.replaceChildren(drawModal(open, snapshot, form));
    keepFocus(dialog, dialog, () => (isSame ? keepTyped(dialog, draw) : draw()));
    if (!dialog.open) dialog.showModal();
    const wrong = dialog.querySelector<HTMLElement>('[aria-invalid]');
    const first = wrong ?? dialog.querySelector<HTMLElement>('[data-first]') ?? firstOf(dialog, open.view);
    // What had the focus may be gone with the form that the app has replaced.
    const isLost = document.activeElement === dialog || !dialog.contains(document.activeElement);
    if (!isSame || isLost || Object.keys(open.errors).length > 0) first?.focus();
  };
}

/** The first field of a form; what is only to be read is read from its beginning. */
const firstOf = (dialog: HTMLElement, { submit }: OpenModal['view']): HTMLElement | null =>
  (submit === null ? null : dialog.querySelector<HTMLElement>('.modal-body :is(input, textarea)')) ??
  dialog.querySelector('.dialog-foot button');

function drawModal({ view, errors }: OpenModal, names: Snapshot, form: Form): HTMLElement {
  const close = (): void => void perform({ verb: 'close', view: view.id });
  const general = errors[''];
  return h(
    'form',
    {
      method: 'dialog',
      novalidate: true,
      onsubmit: (event) => {
        event.preventDefault();
        if (view.submit !== null) void perform({ verb: 'submit', view: view.id, values: answersIn(form) });
      },
    },
    h(
      'header',
      { class: 'dialog-head' },
      view.previous_view_id === null
        ? h('span', { class: 'avatar small app', 'aria-hidden': 'true' })
        : h('button', { class: 'icon-button', type: 'button', 'aria-label': 'Back', onclick: close }, icon('back')),
      h('h2', { id: 'modal-title' }, plain(view.title)),
      h('button', { class: 'icon-button', type: 'button', 'aria-label': 'Close', onclick: close }, icon('close')),
    ),
    h(
      'div',
      { class: 'dialog-body modal-body' },
      general !== undefined && h('p', { class: 'alert error', role: 'alert' }, general),
      drawBlocks(view.blocks, { place: { modal: view.id }, names, state: view.state.values, form }),
    ),
    h(
      'footer',
      { class: 'dialog-foot' },
      h(
        'button',
        { class: 'button', type: 'button', 'data-focus': 'close', onclick: close },
        view.close === null ? (view.submit === null ? 'Close' : 'Cancel') : plain(view.close),
      ),
      view.submit !== null &&
        h('button', { class: 'button primary filled', type: 'submit', 'data-focus': 'submit' }, plain(view.submit)),
    ),
  );
}
