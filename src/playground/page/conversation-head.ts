import { avatar } from './avatar.js';
import { h, keepFocus } from './dom.js';
import { icon } from './icons.js';
import { channelOf, type Screen, type State, type Store } from './store.js';

type Tab = Screen['tab'];

const TABS: readonly { tab: Tab; label: string }[] = [
  { tab: 'home', label: 'Home' },
  { tab: 'messages', label: 'Messages' },
];

/** Where one is; with the app, its tabs. */
export function conversationHead(store: Store): { node: HTMLElement; show: (state: State) => void } {
  const title = h('h1', { id: 'conversation-title' });
  const tabs = h('div', { class: 'tabs', role: 'tablist', 'aria-label': 'App', onkeydown: walk });

  /** Arrows go from tab to tab. */
  function walk(event: KeyboardEvent): void {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = TABS.findIndex(({ tab }) => tab === store.state?.screen.tab);
    choose(TABS[(at + step + TABS.length) % TABS.length]?.tab ?? 'messages');
  }

  const choose = (tab: Tab): void => {
    store.show({ tab, thread: null });
    tabs.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  };

  const drawTab = (tab: Tab, label: string, isHere: boolean): HTMLElement =>
    h(
      'button',
      {
        type: 'button',
        role: 'tab',
        id: `tab-${tab}`,
        'aria-selected': String(isHere),
        'aria-controls': `panel-${tab}`,
        'data-focus': `tab ${tab}`,
        tabindex: isHere ? 0 : -1,
        onclick: () => choose(tab),
      },
      label,
    );

  function show(state: State): void {
    const { snapshot, screen } = state;
    const channel = channelOf(state);
    if (channel === undefined) return;
    const isDirect = channel.directWith !== null;
    const app = snapshot.users.find(({ id }) => id === snapshot.app.user);
    if (isDirect) title.replaceChildren(avatar(app, 'small'), snapshot.app.name, h('span', { class: 'badge' }, 'APP'));
    else title.replaceChildren(icon('hash'), channel.name, h('span', { class: 'topic' }, channel.topic));
    tabs.hidden = !isDirect;
    const drawn = TABS.map(({ tab, label }) => drawTab(tab, label, screen.tab === tab));
    keepFocus(tabs, tabs, () => tabs.replaceChildren(...drawn));
  }

  return { node: h('header', { class: 'conversation-head' }, title, tabs), show };
}
