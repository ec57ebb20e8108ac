import { avatar } from './avatar.js';
import { byId, h, type Keyed, patch } from './dom.js';
import { icon } from './icons.js';
import { openSteps } from './steps.js';
import { type Screen, type State, unreadIn } from './store.js';
import type { Channel } from './wire.js';

type Go = (screen: Pick<Screen, 'channel' | 'tab'>) => void;

interface Entry {
  name: string;
  channel: Channel;
  tab: Screen['tab'];
  mark: () => Element;
}

/** Channels, the app's direct messages, its Home, and the steps that it has for workflows. */
export function showSidebar(state: State, go: Go): void {
  const { channels, app, users, steps } = state.snapshot;
  const appUser = users.find(({ id }) => id === app.user);
  const rooms = channels.filter(({ directWith }) => directWith === null);
  const directs = channels.filter(({ directWith }) => directWith !== null);
  patch(byId('sidebar'), [
    heading('Channels'),
    ...rooms.map((channel) =>
      entry(state, go, { name: channel.name, channel, tab: 'messages', mark: () => icon('hash') }),
    ),
    heading('Apps'),
    ...directs.flatMap((channel) => [
      entry(state, go, { name: app.name, channel, tab: 'messages', mark: () => avatar(appUser, 'small') }),
      entry(state, go, { name: 'App Home', channel, tab: 'home', mark: () => icon('home') }),
    ]),
    ...(steps.length === 0 ? [] : [stepsEntry(state)]),
  ]);
}

const heading = (text: string): Keyed => ({
  key: `heading ${text}`,
  version: '',
  draw: () => h('h2', { class: 'sidebar-heading' }, text),
});

function entry(state: State, go: Go, { name, channel, tab, mark }: Entry): Keyed {
  const isHere = state.screen.channel === channel.id && state.screen.tab === tab;
  const unread = tab === 'messages' ? unreadIn(channel.id, state) : [];
  const { viewer } = state.snapshot;
  // As in Slack: a number for what is meant for oneself, bold letters for the rest.
  const forMe = channel.directWith !== null ? unread : unread.filter(({ text }) => text.includes(`<@${viewer}>`));
  const isFresh = tab === 'home' && !state.screen.homeSeen;
  const key = `${channel.id} ${tab}`;
  return {
    key,
    version: `${isHere} ${unread.length} ${forMe.length} ${isFresh}`,
    draw: () =>
      h(
        'div',
        { class: unread.length > 0 ? 'sidebar-entry unread' : 'sidebar-entry' },
        h(
          'button',
          {
            type: 'button',
            'aria-current': isHere ? 'page' : undefined,
            'data-focus': key,
            onclick: () => go({ channel: channel.id, tab }),
          },
          mark(),
          h('span', { class: 'sidebar-name' }, name, unread.length > 0 && heard(` (${unread.length} new)`)),
          forMe.length > 0 && h('span', { class: 'sidebar-count', 'aria-hidden': 'true' }, String(forMe.length)),
          isFresh && h('span', { class: 'sidebar-fresh' }, 'New'),
        ),
      ),
  };
}

const heard = (text: string): HTMLElement => h('span', { class: 'only-heard' }, text);

const stepsEntry = ({ snapshot }: State): Keyed => ({
  key: 'steps',
  version: '',
  draw: () =>
    h(
      'div',
      { class: 'sidebar-entry' },
      h(
        'button',
        { type: 'button', 'data-focus': 'steps', 'aria-haspopup': 'dialog', onclick: () => openSteps(snapshot) },
        icon('bolt'),
        h('span', { class: 'sidebar-name' }, 'Workflow steps'),
      ),
    ),
});
