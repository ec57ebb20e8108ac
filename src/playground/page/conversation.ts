import { perform } from './api.js';
import { avatar } from './avatar.js';
import { drawBlocks } from './blocks.js';
import { type Composer, composer } from './composer.js';
import { byId, h, keepFocus } from './dom.js';
import { icon } from './icons.js';
import { showMessages } from './message-list.js';
import { channelOf, rootsOf, type State, type Store } from './store.js';
import { welcome } from './welcome.js';

interface Parts {
  title: HTMLElement;
  tabs: HTMLElement;
  list: HTMLElement;
  home: HTMLElement;
  composer: Composer;
}

/** The middle of the screen: a channel's messages and the box to write in, or App Home. */
export function conversation(store: Store): (state: State) => void {
  const parts: Parts = {
    title: h('h1', { id: 'conversation-title' }),
    tabs: h('div', { class: 'tabs', role: 'tablist', 'aria-label': 'App' }),
    list: h('div', { class: 'messages', role: 'log', 'aria-label': 'Messages', tabindex: 0 }),
    home: h('div', { class: 'home', role: 'tabpanel', 'aria-label': 'App Home', tabindex: 0 }),
    composer: composer({
      id: 'composer-input',
      takesCommands: true,
      target: () => ({ channel: store.state?.screen.channel ?? '' }),
      snapshot: () => store.state?.snapshot ?? null,
    }),
  };
  byId('conversation').append(
    h('header', { class: 'conversation-head' }, parts.title, parts.tabs),
    parts.list,
    parts.home,
    parts.composer.node,
  );
  let shown = '';
  return (state) => {
    const { screen, snapshot } = state;
    const channel = channelOf(state);
    if (channel === undefined) return;
    const isDirect = channel.directWith !== null;
    const isHome = screen.tab === 'home';
    const here = `${channel.id} ${screen.tab}`;
    parts.list.hidden = isHome;
    parts.composer.node.hidden = isHome;
    parts.home.hidden = !isHome;
    parts.tabs.hidden = !isDirect;
    if (here !== shown) {
      shown = here;
      showTitle(parts, state);
      parts.list.replaceChildren();
      parts.list.dataset.last = '';
      parts.composer.address(isDirect ? `Message ${snapshot.app.name}` : `Message #${channel.name}`);
    }
    if (isHome) showHome(parts.home, state);
    else {
      showMessages(parts.list, rootsOf(state), {
        snapshot,
        openThread: (thread) => store.show({ thread }),
        before: welcome(channel, snapshot),
      });
    }
  };

  function showTitle({ title, tabs }: Parts, state: State): void {
    const { snapshot, screen } = state;
    const channel = channelOf(state);
    if (channel === undefined) return;
    const app = snapshot.users.find(({ id }) => id === snapshot.app.user);
    if (channel.directWith === null) {
      title.replaceChildren(icon('hash'), channel.name, h('span', { class: 'topic' }, channel.topic));
    } else title.replaceChildren(avatar(app, 'small'), snapshot.app.name, h('span', { class: 'badge' }, 'APP'));
    tabs.replaceChildren(
      ...(['home', 'messages'] as const).map((tab) =>
        h(
          'button',
          {
            type: 'button',
            role: 'tab',
            'aria-selected': String(screen.tab === tab),
            onclick: () => store.show({ tab, thread: null }),
          },
          tab === 'home' ? 'Home' : 'Messages',
        ),
      ),
    );
  }
}

function showHome(panel: HTMLElement, { snapshot }: State): void {
  const { home } = snapshot;
  const version = home === null ? 'none' : `${home.hash} ${JSON.stringify(home.state.values)}`;
  if (panel.dataset.version === version) return;
  panel.dataset.version = version;
  const drawn =
    home === null
      ? h('p', { class: 'home-empty' }, 'This app has not put anything here yet.')
      : drawBlocks(home.blocks, {
          place: { home: true },
          names: snapshot,
          state: home.state.values,
          form: { errors: {}, answers: new Map() },
        });
  keepFocus(panel, panel, () => panel.replaceChildren(drawn));
}

/** Tells the app which of its tabs was opened. */
export const openTab = (tab: 'home' | 'messages'): Promise<boolean> => perform({ verb: 'home', tab });
