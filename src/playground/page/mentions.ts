import { h } from './dom.js';
import type { Names } from './names.js';

export function userMention(id: string, { users, viewer }: Names): HTMLElement {
  const user = users.find((one) => one.id === id);
  return h('span', { class: id === viewer ? 'mention mention-you' : 'mention' }, `@${user?.name ?? id}`);
}

export function usergroupMention(id: string, { usergroups }: Names): HTMLElement {
  const group = usergroups.find((one) => one.id === id);
  return h('span', { class: 'mention' }, `@${group?.handle ?? id}`);
}

export function channelMention(id: string, { channels }: Names): HTMLElement {
  const channel = channels.find((one) => one.id === id);
  return h('span', { class: 'mention' }, `#${channel?.name ?? id}`);
}

export const broadcastMention = (range: string): HTMLElement =>
  h('span', { class: 'mention mention-you' }, `@${range}`);

/** A link to the web or to a mailbox; any other address stays text. */
export function link(url: string, label: string = url): HTMLElement {
  if (!/^(https?:\/\/|mailto:)/i.test(url)) return h('span', {}, label);
  return h('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, label.replace(/^mailto:/, ''));
}
