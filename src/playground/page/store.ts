import type { Channel, Message, Snapshot } from './wire.js';

/** What is on the screen, besides what is in Slack. */
export interface Screen {
  /** A channel's id. */
  channel: string;
  tab: 'messages' | 'home';
  /** The ts of the message whose thread is open. */
  thread: string | null;
  drawer: boolean;
  /** The newest message seen in each channel. */
  seen: Readonly<Record<string, string>>;
  /** Where the new messages began when the channel was opened; null if there were none. */
  newSince: string | null;
  /** Whether App Home has been looked at. */
  homeSeen: boolean;
}

export interface State {
  snapshot: Snapshot;
  screen: Screen;
}

type Listener = (state: State) => void;

/** The one place where the page keeps what it knows. */
export class Store {
  #state: State | null = null;
  readonly #listeners: Listener[] = [];

  onChange(listener: Listener): void {
    this.#listeners.push(listener);
  }

  get state(): State | null {
    return this.#state;
  }

  setSnapshot(snapshot: Snapshot): void {
    const screen = this.#state?.screen ?? firstScreen(snapshot);
    const threadIsGone = screen.thread !== null && !snapshot.messages.some(({ ts }) => ts === screen.thread);
    this.#set({ snapshot, screen: threadIsGone ? { ...screen, thread: null } : screen });
  }

  show(change: Partial<Screen>): void {
    if (this.#state === null) return;
    const { snapshot, screen } = this.#state;
    const next = { ...screen, ...change };
    const isEntered = next.channel !== screen.channel || next.tab !== screen.tab;
    if (isEntered) {
      const isNew = unreadIn(next.channel, this.#state).length > 0;
      next.newSince = isNew ? (screen.seen[next.channel] ?? '') : null;
    }
    this.#set({ snapshot, screen: next });
  }

  #set({ snapshot, screen }: State): void {
    const looksAt = screen.tab === 'messages' ? { [screen.channel]: newestIn(screen.channel, snapshot) } : {};
    const homeSeen = screen.homeSeen || screen.tab === 'home';
    const next = { snapshot, screen: { ...screen, homeSeen, seen: { ...screen.seen, ...looksAt } } };
    this.#state = next;
    for (const listener of this.#listeners) listener(next);
  }
}

function firstScreen(snapshot: Snapshot): Screen {
  const { channels, app } = snapshot;
  const asked = location.hash.slice(1);
  const direct = channels.find(({ directWith }) => directWith !== null);
  const named = channels.find(({ name, directWith }) => directWith === null && name === asked);
  const channel = asked === app.name || asked === 'home' ? direct : (named ?? channels[0]);
  return {
    channel: channel?.id ?? '',
    tab: asked === 'home' ? 'home' : 'messages',
    thread: null,
    drawer: false,
    seen: allSeen(snapshot),
    newSince: null,
    homeSeen: false,
  };
}

const newestIn = (channel: string, { messages }: Snapshot): string =>
  messages.findLast((one) => one.channel === channel)?.ts ?? '';

const allSeen = (snapshot: Snapshot): Record<string, string> =>
  Object.fromEntries(snapshot.channels.map(({ id }) => [id, newestIn(id, snapshot)]));

/** What others have said there since one last looked; in threads, only under one's own words. */
export function unreadIn(channel: string, { snapshot, screen }: State): Message[] {
  const { messages, viewer } = snapshot;
  const since = screen.seen[channel] ?? '';
  const isOwnThread = ({ thread_ts }: Message): boolean =>
    messages.some(({ ts, user }) => ts === thread_ts && user === viewer);
  return messages.filter(
    (one) => one.channel === channel && one.ts > since && one.user !== viewer && (isRoot(one) || isOwnThread(one)),
  );
}

export const channelOf = ({ snapshot, screen }: State): Channel | undefined =>
  snapshot.channels.find(({ id }) => id === screen.channel);

export const rootsOf = ({ snapshot, screen }: State): Message[] =>
  snapshot.messages.filter((one) => one.channel === screen.channel && isRoot(one));

export const repliesTo = (ts: string, { messages }: Snapshot): Message[] =>
  messages.filter((one) => one.thread_ts === ts && one.ts !== ts);

const isRoot = ({ thread_ts, ts }: Message): boolean => thread_ts === undefined || thread_ts === ts;
