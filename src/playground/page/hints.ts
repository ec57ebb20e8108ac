import { perform } from './api.js';
import type { Snapshot } from './wire.js';

export interface Hint {
  label: string;
  description: string;
  /** What it puts in place of the word that was begun; a shortcut puts nothing there and runs instead. */
  insert: string;
  run?: () => void;
}

/** What can be made of the word at the cursor: a command, a shortcut, or somebody's name. */
export function hintsFor(before: string, takesCommands: boolean, snapshot: Snapshot): Hint[] {
  const command = /^\/(\S*)$/.exec(before)?.[1];
  if (command !== undefined && takesCommands) {
    const isWhole = snapshot.menu.slash_commands.some((one) => one.command === `/${command}`);
    return isWhole ? [] : [...commands(command, snapshot), ...shortcuts(command, snapshot)];
  }
  const mention = /(?:^|\s)@([\w.-]*)$/.exec(before)?.[1];
  return mention === undefined ? [] : names(mention, snapshot);
}

/** How the command that was typed goes on. */
export function usageOf(typed: string, { menu }: Snapshot): string | null {
  const command = /^(\/\S+)/.exec(typed)?.[1];
  const known = menu.slash_commands.find((one) => one.command === command);
  return known?.usage_hint === undefined ? null : `${known.command} ${known.usage_hint}`;
}

const commands = (typed: string, { menu }: Snapshot): Hint[] =>
  menu.slash_commands
    .filter(({ command }) => command.startsWith(`/${typed}`))
    .map(({ command, description, usage_hint }) => ({
      insert: `${command} `,
      label: usage_hint === undefined ? command : `${command} ${usage_hint}`,
      description,
    }));

const shortcuts = (typed: string, { menu, app }: Snapshot): Hint[] =>
  menu.shortcuts
    .filter(({ type, name }) => type === 'global' && name.toLowerCase().includes(typed.toLowerCase()))
    .map(({ name, callback_id }) => ({
      insert: '',
      label: name,
      description: `Shortcut of ${app.name}`,
      run: () => void perform({ verb: 'shortcut', callback_id }),
    }));

function names(typed: string, { users, usergroups, app }: Snapshot): Hint[] {
  const people = users
    .filter(({ name }) => name !== 'slackbot')
    .map(({ id, name, realName }) => ({ name, words: id === app.user ? 'App' : realName, isApp: id === app.user }));
  const groups = usergroups.map(({ handle, name }) => ({ name: handle, words: name, isApp: false }));
  const begun = typed.toLowerCase();
  return [...people, ...groups]
    .filter(({ name, words }) => name.startsWith(begun) || words.toLowerCase().startsWith(begun))
    .sort((a, b) => Number(b.isApp) - Number(a.isApp))
    .map(({ name, words }) => ({ insert: `@${name} `, label: `@${name}`, description: words }));
}
