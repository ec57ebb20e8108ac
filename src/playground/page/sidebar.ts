import { avatar } from './avatar.js';
import { byId, h, type Keyed, patch } from './dom.js';
import { icon } from './icons.js';
import { isUnread, type Screen, type State } from './store.js';

type Go = (screen: Pick<Screen, 'channel' | 'tab'>) => void;

/** Channels, the app's direct messages, and its Home. */
export function showSidebar(state: State, go: Go): void {
  const { channels, app, users } = state.snapshot;
  const appUser = users.find(({ id }) => id === app.user);
  const entry = entryIn(state, go);
  patch(byId('sidebar'), [
    heading('Channels'),
    ...channels
      .filter(({ directWith }) => directWith === null)
      .map(({ id, name }) => entry(name, id, 'messages', () => icon('hash'))),
    heading('Apps'),
    ...channels
      .filter(({ directWith }) => directWith !== null)
      .flatMap(({ id }) => [
        entry(app.name, id, 'messages', () => avatar(appUser, 'small')),
        entry('App Home', id, 'home', () => icon('home')),
      ]),
  ]);
}

const heading = (text: string): Keyed => ({
  key: `heading ${text}`,
  version: '',
  draw: () => h('h2', { class: 'sidebar-heading' }, text),
});

const entryIn =
  (state: State, go: Go) =>
  (name: string, channel: string, tab: Screen['tab'], mark: () => Element): Keyed => {
    const isHere = state.screen.channel === channel && state.screen.tab === tab;
    const unread = tab === 'messages' && isUnread(channel, state);
    const key = `${channel} ${tab}`;
    return {
      key,
      version: `${isHere} ${unread}`,
      draw: () =>
        h(
          'div',
          { class: unread ? 'sidebar-entry unread' : 'sidebar-entry' },
          h(
            'button',
            {
              type: 'button',
              'aria-current': isHere ? 'page' : undefined,
              'data-focus': key,
              onclick: () => go({ channel, tab }),
            },
            mark(),
            h('span', {}, name, unread && h('span', { class: 'only-heard' }, ' (new messages)')),
          ),
        ),
    };
  };
