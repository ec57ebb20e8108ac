import type { ConfirmationDialog } from '@slack/types';
import { h } from './dom.js';
import type { Names } from './names.js';
import { drawText, plain } from './text.js';

/** Asks once more; true when the person goes on. */
export function confirmed(confirm: ConfirmationDialog, names: Names): Promise<boolean> {
  const before = document.activeElement;
  return new Promise((resolve) => {
    const style = confirm.style === 'danger' ? 'button danger filled' : 'button primary filled';
    const title = h(
      'h2',
      { id: 'confirm-title' },
      confirm.title === undefined ? 'Are you sure?' : plain(confirm.title),
    );
    const dialog = h(
      'dialog',
      {
        class: 'dialog confirm',
        'aria-labelledby': 'confirm-title',
        onclose: () => finish(dialog.returnValue === 'yes'),
      },
      title,
      h('div', { class: 'dialog-body' }, drawText(confirm.text, names)),
      h(
        'div',
        { class: 'dialog-foot' },
        h(
          'button',
          { class: 'button', type: 'button', onclick: () => dialog.close('no') },
          labelOr(confirm.deny, 'No'),
        ),
        h(
          'button',
          { class: style, type: 'button', onclick: () => dialog.close('yes') },
          labelOr(confirm.confirm, 'Yes'),
        ),
      ),
    );
    const finish = (yes: boolean): void => {
      dialog.remove();
      if (before instanceof HTMLElement) before.focus();
      resolve(yes);
    };
    document.body.append(dialog);
    dialog.showModal();
  });
}

const labelOr = (text: ConfirmationDialog['deny'], otherwise: string): string =>
  text === undefined ? otherwise : plain(text);
