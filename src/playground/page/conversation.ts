import { composer } from './composer.js';
import { conversationHead } from './conversation-head.js';
import { byId, h } from './dom.js';
import { examplesRow } from './examples.js';
import { showHome } from './home.js';
import { showMessages } from './message-list.js';
import { channelOf, rootsOf, type State, type Store } from './store.js';
import { walkMessages } from './walk-messages.js';
import { welcome } from './welcome.js';

/** The middle of the screen: a channel's messages and the box to write in, or App Home. */
export function conversation(store: Store): (state: State) => void {
  const head = conversationHead(store);
  const list = h('div', {
    id: 'panel-messages',
    class: 'messages',
    role: 'log',
    'aria-label': 'Messages',
    tabindex: 0,
  });
  const home = h('div', {
    id: 'panel-home',
    class: 'home',
    role: 'tabpanel',
    'aria-labelledby': 'tab-home',
    tabindex: 0,
  });
  const box = composer({
    id: 'composer-input',
    takesCommands: true,
    target: () => ({ channel: store.state?.screen.channel ?? '' }),
    snapshot: () => store.state?.snapshot ?? null,
  });
  walkMessages(list);
  const examples = examplesRow(box.focus);
  byId('conversation').append(head.node, list, home, examples.node, box.node);

  let shown = '';
  return (state) => {
    const { screen, snapshot } = state;
    const channel = channelOf(state);
    if (channel === undefined) return;
    const isHome = screen.tab === 'home';
    list.hidden = isHome;
    box.node.hidden = isHome;
    home.hidden = !isHome;
    const here = `${channel.id} ${screen.tab}`;
    if (here !== shown) {
      shown = here;
      head.show(state);
      list.replaceChildren();
      list.dataset.last = '';
      box.address(`Message ${channel.directWith === null ? `#${channel.name}` : snapshot.app.name}`);
    }
    examples.show(state);
    if (isHome) showHome(home, snapshot);
    else {
      showMessages(list, rootsOf(state), {
        snapshot,
        openThread: (thread) => store.show({ thread }),
        before: welcome(channel, snapshot),
        newSince: screen.newSince,
      });
    }
  };
}
