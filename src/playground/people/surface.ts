import type { KnownBlock } from '@slack/types';
import type { Message, User, View } from '../page/wire.js';
import type { Container } from '../payloads/actions.js';
import type { Platform } from '../platform.js';

/** Where an element stands: in a message, in App Home, or in the modal in front. */
export type Surface = Message | 'home' | 'modal';

export function containerOf(platform: Platform, surface: Surface, user: User): Container {
  const { workspace, responseUrls } = platform;
  if (surface === 'modal') return { kind: 'view', view: modalInFront(platform, user) };
  if (surface === 'home') {
    const view = workspace.home(user.id);
    if (view === undefined) throw new Error('App Home is empty: openHome() first, and let the app publish a view.');
    return { kind: 'view', view };
  }
  const message = workspace.message(surface.ts);
  if (message === undefined) throw new Error(`There is no message ${surface.ts} any more.`);
  const channel = platform.channel(message.channel, user);
  const responseUrl = responseUrls.issue({ channel: channel.id, user: user.id, source: message.ts });
  return { kind: 'message', message, channel, responseUrl };
}

export const blocksOf = (container: Container): readonly KnownBlock[] =>
  container.kind === 'view' ? container.view.blocks : container.message.blocks;

export function modalInFront({ workspace }: Platform, user: User): View {
  const open = workspace.modals(user.id).at(-1);
  if (open === undefined) throw new Error('No modal is open.');
  return open.view;
}
