import { follow, perform } from './api.js';
import { clockControl } from './clock.js';
import { conversation } from './conversation.js';
import { byId } from './dom.js';
import { icon } from './icons.js';
import { modalDialog } from './modal.js';
import { showSidebar } from './sidebar.js';
import { channelOf, type Screen, type State, Store } from './store.js';
import { threadPane, threadToOpen } from './thread.js';
import { toast } from './toasts.js';
import { weatherControl } from './weather.js';

const store = new Store();
const showConversation = conversation(store);
const showThread = threadPane(store);
const showModal = modalDialog();
const showClock = clockControl();
const showWeather = weatherControl();
const menuButton = byId('menu-button');

menuButton.append(icon('menu'));

/** As in Slack, one can write at once where one goes; on a phone that would cover half of what is there. */
function go(screen: Pick<Screen, 'channel' | 'tab'>): void {
  store.show({ ...screen, thread: null, drawer: false });
  const isPhone = window.matchMedia('(max-width: 700px)').matches;
  byId(screen.tab === 'home' ? 'panel-home' : isPhone ? 'panel-messages' : 'composer-input').focus();
}

function setDrawer(drawer: boolean): void {
  store.show({ drawer });
  (drawer ? byId('sidebar').querySelector<HTMLElement>('[aria-current]') : menuButton)?.focus();
}

let tab = '';
let noticed = -1;

function show(state: State): void {
  const { screen, snapshot } = state;
  showSidebar(state, go);
  showConversation(state);
  showThread(state);
  showModal(state);
  showClock(snapshot);
  showWeather(snapshot);
  byId('workspace').classList.toggle('with-drawer', screen.drawer);
  menuButton.setAttribute('aria-expanded', String(screen.drawer));
  tellTab(state);
  const last = snapshot.notices.at(-1)?.id ?? 0;
  if (noticed >= 0) for (const { id, text } of snapshot.notices) if (id > noticed) toast(text);
  noticed = last;
}

/** The app hears when one of its tabs is opened. */
function tellTab(state: State): void {
  const channel = channelOf(state);
  const isDirect = channel?.directWith !== null;
  const now = isDirect ? state.screen.tab : '';
  history.replaceState(
    null,
    '',
    `#${now === 'home' ? 'home' : now === 'messages' ? state.snapshot.app.name : channel?.name}`,
  );
  if (now === tab) return;
  tab = now;
  if (now === 'home' || now === 'messages') void perform({ verb: 'home', tab: now });
}

menuButton.addEventListener('click', () => setDrawer(store.state?.screen.drawer !== true));
byId('conversation').addEventListener('click', () => {
  if (store.state?.screen.drawer === true) store.show({ drawer: false });
});
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape' && store.state?.screen.drawer === true) setDrawer(false);
});

store.onChange(show);
follow(
  (snapshot) => {
    const before = store.state?.snapshot;
    store.setSnapshot(snapshot);
    const thread = before === undefined ? null : threadToOpen(before, snapshot);
    const root = snapshot.messages.find(({ ts }) => ts === thread);
    if (root?.channel === store.state?.screen.channel) store.show({ thread });
  },
  (connected) => document.body.classList.toggle('offline', !connected),
);
