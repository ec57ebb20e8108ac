import type { Channel, User, Usergroup } from './page/wire.js';

export interface Directory {
  users: readonly User[];
  usergroups: readonly Usergroup[];
  channels: readonly Channel[];
}

/** In a message Slack writes bare ids; to a slash command (`should_escape`) it sends the names along. */
type Naming = 'bare' | 'named';

const BROADCASTS = ['here', 'channel', 'everyone'];

/** What Slack makes of the text that a person types: `<@U…>` for a mention, `&lt;` for a `<`. */
export function fromTyped(typed: string, directory: Directory, naming: Naming = 'bare'): string {
  const words = /(https?:\/\/[^\s<>]+)|(?<![\w@])@([\w.-]+)|(?<![\w#])#([\w-]+)|[&<>]/g;
  return typed.replace(words, (whole, url?: string, mention?: string, channel?: string) => {
    if (url !== undefined) return `<${url.replaceAll('&', '&amp;')}>`;
    if (mention !== undefined) return mentionOf(mention, directory, naming);
    if (channel !== undefined) return channelOf(channel, directory, naming);
    return escapeText(whole);
  });
}

export const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function mentionOf(typed: string, { users, usergroups }: Directory, naming: Naming): string {
  // "@sam." at the end of a sentence is Sam, not somebody called "sam."
  const name = typed.replace(/[.-]+$/, '');
  const rest = typed.slice(name.length);
  const user = users.find((one) => one.name === name);
  if (user !== undefined) return `<@${user.id}${naming === 'named' ? `|${user.name}` : ''}>${rest}`;
  const group = usergroups.find(({ handle }) => handle === name);
  if (group !== undefined) return `<!subteam^${group.id}${naming === 'named' ? `|@${group.handle}` : ''}>${rest}`;
  if (BROADCASTS.includes(name)) return `<!${name}>${rest}`;
  return `@${typed}`;
}

function channelOf(name: string, { channels }: Directory, naming: Naming): string {
  const channel = channels.find((one) => one.name === name && one.directWith === null);
  if (channel === undefined) return `#${name}`;
  return `<#${channel.id}|${naming === 'named' ? channel.name : ''}>`;
}
