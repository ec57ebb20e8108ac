import { byId, h } from './dom.js';

const LASTS = 6000;

/** A word at the edge of the screen that goes away by itself. */
export function toast(text: string): void {
  const note = h('p', { class: 'toast' }, text);
  byId('toasts').append(note);
  setTimeout(() => note.remove(), LASTS);
}
