import { avatar } from './avatar.js';
import { h, type Keyed } from './dom.js';
import type { Channel, Snapshot } from './wire.js';

/** What stands at the beginning of every channel: where one is, and what to ask first. */
export function welcome(channel: Channel, snapshot: Snapshot): Keyed {
  const isDirect = channel.directWith !== null;
  const app = snapshot.users.find(({ id }) => id === snapshot.app.user);
  return {
    key: `welcome ${channel.id}`,
    version: '',
    draw: () =>
      h(
        'section',
        { class: 'welcome', 'aria-labelledby': 'welcome-title' },
        isDirect ? avatar(app) : h('span', { class: 'welcome-mark', 'aria-hidden': 'true' }, '#'),
        h('h2', { id: 'welcome-title' }, isDirect ? snapshot.app.name : `Welcome to #${channel.name}`),
        h(
          'p',
          {},
          isDirect
            ? `This is a direct message with ${snapshot.app.name}: just ask, no command needed.`
            : `This is the real ${snapshot.app.name} app in a Slack of its own: nothing leaves this machine. Who looks after what in the cloud, the provider or you?`,
        ),
      ),
  };
}
