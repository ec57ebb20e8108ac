import { composer } from './composer.js';
import { byId, h } from './dom.js';
import { icon } from './icons.js';
import { showMessages } from './message-list.js';
import { channelOf, repliesTo, type State, type Store } from './store.js';
import { walkMessages } from './walk-messages.js';
import type { Snapshot } from './wire.js';

/** Wide enough for a channel and a thread side by side. */
const WIDE = '(min-width: 1101px)';

/** With room for it, the thread that the app has begun under one's own words opens by itself. */
export function threadToOpen(before: Snapshot, after: Snapshot): string | null {
  if (!window.matchMedia(WIDE).matches) return null;
  const known = new Set(before.messages.map(({ ts }) => ts));
  const news = after.messages.findLast(({ ts, user }) => !known.has(ts) && user === after.app.user);
  const root = after.messages.find(({ ts }) => ts === news?.thread_ts);
  if (root === undefined || root.user !== after.viewer) return null;
  return repliesTo(root.ts, after).length === 1 ? root.ts : null;
}

/** The pane beside the channel. */
export function threadPane(store: Store): (state: State) => void {
  const pane = byId('thread');
  const place = h('span', { class: 'topic' });
  const list = h('div', { class: 'messages', role: 'log', 'aria-label': 'Thread', tabindex: 0 });
  walkMessages(list);
  const box = composer({
    id: 'thread-input',
    takesCommands: false,
    target: () => {
      const screen = store.state?.screen;
      return { channel: screen?.channel ?? '', ...(screen?.thread ? { thread_ts: screen.thread } : {}) };
    },
    snapshot: () => store.state?.snapshot ?? null,
  });
  box.address('Reply…');
  const close = (): void => {
    const opener = store.state?.screen.thread;
    store.show({ thread: null });
    document.querySelector<HTMLElement>(`[data-focus="${opener}/replies"], [data-focus="${opener}/reply"]`)?.focus();
  };
  pane.append(
    h(
      'header',
      { class: 'conversation-head' },
      h('h2', {}, 'Thread', place),
      h(
        'button',
        { class: 'icon-button', type: 'button', 'aria-label': 'Close the thread', onclick: close },
        icon('close'),
      ),
    ),
    list,
    box.node,
  );
  pane.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
  let shown: string | null = null;
  return (state) => {
    const { thread } = state.screen;
    pane.hidden = thread === null;
    byId('workspace').classList.toggle('with-thread', thread !== null);
    if (thread === null) {
      shown = null;
      return;
    }
    const root = state.snapshot.messages.find(({ ts }) => ts === thread);
    const channel = channelOf(state);
    place.textContent = channel?.directWith === null ? `#${channel.name}` : state.snapshot.app.name;
    const isNew = shown !== thread;
    if (isNew) {
      list.replaceChildren();
      list.dataset.last = '';
    }
    showMessages(list, [...(root === undefined ? [] : [root]), ...repliesTo(thread, state.snapshot)], {
      snapshot: state.snapshot,
      openThread: null,
    });
    // A question and its answer are read from the question on.
    if (isNew && repliesTo(thread, state.snapshot).length <= 1) list.scrollTop = 0;
    shown = thread;
  };
}
