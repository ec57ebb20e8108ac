import type { KnownBlock } from '@slack/types';
import { withIds } from './elements.js';
import { initialState } from './initial-values.js';
import type { Channel, Message, Notice, OpenModal, SharedFile, Team, User, Usergroup, View } from './page/wire.js';
import { APP, CHANNELS, GUEST, TEAM, USERGROUPS, USERS } from './seed.js';

export interface Draft {
  channel: string;
  user: string;
  text: string;
  blocks?: readonly KnownBlock[];
  thread_ts?: string | undefined;
  visibleTo?: string | undefined;
  files?: readonly SharedFile[];
  metadata?: unknown;
}

/** What is there: people, channels, messages, App Homes and open modals. Knows nothing of Bolt or HTTP. */
export class Workspace {
  readonly team: Team;
  readonly users: User[];
  readonly usergroups: Usergroup[] = structuredClone([...USERGROUPS]);
  readonly channels: Channel[] = structuredClone([...CHANNELS]);
  readonly notices: Notice[] = [];
  readonly #messages = new Map<string, Message>();
  readonly #homes = new Map<string, View>();
  readonly #modals = new Map<string, OpenModal[]>();
  readonly #watchers = new Set<() => void>();
  readonly #now: () => number;
  readonly #born: string;
  #lastTs = 0;
  #counter = 0;

  constructor(now: () => number, team: Team = TEAM, timeZone?: string) {
    this.#now = now;
    this.#born = now().toString(36).toUpperCase();
    this.team = team;
    this.users = USERS.map((user) => ({ ...user, tz: timeZone ?? user.tz }));
    for (const { id, isBot } of USERS) if (!isBot) this.directChannel(id);
  }

  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  changed(): void {
    for (const watcher of this.#watchers) watcher();
  }

  now(): number {
    return this.#now();
  }

  /** Seconds and microseconds, as Slack writes them; no two are the same. */
  nextTs(): string {
    this.#lastTs = Math.max(this.#now() * 1000, this.#lastTs + 1);
    return `${Math.floor(this.#lastTs / 1e6)}.${String(this.#lastTs % 1e6).padStart(6, '0')}`;
  }

  /** Never the same again, not after a restart either: an app may remember the ids that it has seen. */
  nextId(prefix: string): string {
    this.#counter += 1;
    return `${prefix}${this.#born}${this.#counter.toString(36).toUpperCase().padStart(4, '0')}`;
  }

  user(id: string): User | undefined {
    return this.users.find((user) => user.id === id);
  }

  /** By id, or by name with or without its #. */
  channel(idOrName: string): Channel | undefined {
    const name = idOrName.replace(/^#/, '');
    return this.channels.find((channel) => channel.id === idOrName || channel.name === name);
  }

  channelById(id: string): Channel | undefined {
    return this.channels.find((channel) => channel.id === id);
  }

  /** Opens a channel to another workspace, and brings one of its people in. */
  share(channel: Channel, { id: team }: Team): User {
    const guest: User = { ...GUEST, team };
    this.users.push(guest);
    channel.sharedWith = team;
    channel.members.push(guest.id);
    this.changed();
    return guest;
  }

  /** The conversation between the app and one person. */
  directChannel(user: string): Channel {
    const existing = this.channels.find(({ directWith }) => directWith === user);
    if (existing !== undefined) return existing;
    const channel: Channel = {
      id: user.replace(/^U/, 'D'),
      name: 'directmessage',
      topic: '',
      members: [user, APP.user],
      directWith: user,
    };
    this.channels.push(channel);
    return channel;
  }

  message(ts: string): Message | undefined {
    return this.#messages.get(ts);
  }

  /** What this person can see, oldest first. */
  messagesFor(viewer: string): Message[] {
    const theirs = new Set(this.channels.filter(({ members }) => members.includes(viewer)).map(({ id }) => id));
    return [...this.#messages.values()].filter(
      ({ channel, visibleTo }) => theirs.has(channel) && (visibleTo === undefined || visibleTo === viewer),
    );
  }

  post({ channel, user, text, blocks = [], thread_ts, visibleTo, files = [], metadata }: Draft): Message {
    const named = withIds(blocks, () => this.nextId('b'));
    const message: Message = {
      ts: this.nextTs(),
      channel,
      user,
      ...(user === APP.user ? { bot_id: APP.bot } : {}),
      text,
      blocks: named,
      files: [...files],
      ...(metadata === undefined ? {} : { metadata }),
      ...(thread_ts === undefined ? {} : { thread_ts: this.message(thread_ts)?.thread_ts ?? thread_ts }),
      ...(visibleTo === undefined ? {} : { visibleTo }),
      edited: false,
      state: initialState(named),
      version: 1,
    };
    this.#messages.set(message.ts, message);
    this.changed();
    return message;
  }

  edit(ts: string, { text, blocks }: { text: string; blocks: readonly KnownBlock[] }): void {
    const message = this.#messages.get(ts);
    if (message === undefined) return;
    message.text = text;
    message.blocks = withIds(blocks, () => this.nextId('b'));
    message.state = initialState(message.blocks);
    message.edited = true;
    this.touch(message);
  }

  /** Says that a message is no longer what it was. */
  touch(message: Message): void {
    message.version += 1;
    this.changed();
  }

  remove(ts: string): void {
    this.#messages.delete(ts);
    this.changed();
  }

  home(user: string): View | undefined {
    return this.#homes.get(user);
  }

  publishHome(user: string, view: View): void {
    this.#homes.set(user, view);
    this.changed();
  }

  /** The modals of a person, the one in front last. */
  modals(user: string): readonly OpenModal[] {
    return this.#modals.get(user) ?? [];
  }

  setModals(user: string, modals: readonly OpenModal[]): void {
    this.#modals.set(user, [...modals]);
    this.changed();
  }

  view(id: string): { owner: string; view: View } | undefined {
    for (const [owner, home] of this.#homes) if (home.id === id) return { owner, view: home };
    for (const [owner, modals] of this.#modals) {
      const open = modals.find(({ view }) => view.id === id || (view.external_id !== '' && view.external_id === id));
      if (open !== undefined) return { owner, view: open.view };
    }
    return undefined;
  }

  /** The same view with other contents. */
  replaceView(owner: string, next: View): void {
    if (next.type === 'home') this.publishHome(owner, next);
    else {
      this.setModals(
        owner,
        this.modals(owner).map((open) => (open.view.id === next.id ? { view: next, errors: {} } : open)),
      );
    }
  }

  /** A word to one person from Slack itself. */
  notify(user: string, text: string): void {
    this.notices.push({ id: this.notices.length + 1, user, text });
    this.changed();
  }
}
