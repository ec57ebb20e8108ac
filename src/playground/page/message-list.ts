import { h, type Keyed, patch } from './dom.js';
import { drawMessage } from './message.js';
import { repliesTo } from './store.js';
import { day, minutesBetween } from './time.js';
import type { Message, Snapshot } from './wire.js';

const TOGETHER_WITHIN = 5;
/** As near to the end as counts as being at the end. */
const NEAR = 80;

interface ListOptions {
  snapshot: Snapshot;
  openThread: ((ts: string) => void) | null;
  /** What stands above the first message. */
  before?: Keyed | undefined;
  /** The messages after this one were new when the channel was opened. */
  newSince?: string | null;
}

/** Draws messages into a list, and follows the newest one unless the person has scrolled back. */
export function showMessages(list: HTMLElement, messages: readonly Message[], options: ListOptions): void {
  const wasAtEnd = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR;
  const last = messages.at(-1);
  const isNews = last !== undefined && list.dataset.last !== last.ts;
  const firstNew = messages.find(({ ts, user }) => isNewer(ts, options.newSince) && user !== options.snapshot.viewer);
  patch(list, [
    ...(options.before === undefined ? [] : [options.before]),
    ...messages.flatMap((message, index) => [
      ...(message === firstNew ? [newDivider(message)] : []),
      ...entries(message, messages[index - 1], options),
    ]),
  ]);
  list.dataset.last = last?.ts ?? '';
  if (wasAtEnd || (isNews && isMine(last, options.snapshot))) {
    list.scrollTop = list.scrollHeight;
    if (isNews) showNewest(list);
  }
}

/** Now, and again once its pictures are there and have their size. */
function showNewest(list: HTMLElement): void {
  const newest = list.lastElementChild;
  if (newest === null) return;
  const show = (): void => {
    list.scrollTop = list.scrollHeight;
    // Of an answer taller than the window, the first line matters most.
    if (newest.clientHeight > list.clientHeight) newest.scrollIntoView({ block: 'start' });
  };
  show();
  for (const picture of newest.querySelectorAll('img')) picture.addEventListener('load', show, { once: true });
}

/** One's own words, and the answers nobody else sees, are always brought into view. */
const isMine = ({ user, visibleTo }: Message, { viewer }: Snapshot): boolean => user === viewer || visibleTo === viewer;

function entries(message: Message, previous: Message | undefined, { snapshot, openThread }: ListOptions): Keyed[] {
  const replies = openThread === null ? [] : repliesTo(message.ts, snapshot);
  const newDay =
    openThread !== null && (previous === undefined || day(previous.ts, snapshot.now) !== day(message.ts, snapshot.now));
  const compact =
    !newDay &&
    previous !== undefined &&
    previous.user === message.user &&
    previous.visibleTo === message.visibleTo &&
    message.visibleTo === undefined &&
    repliesTo(previous.ts, snapshot).length === 0 &&
    minutesBetween(previous.ts, message.ts) < TOGETHER_WITHIN;
  return [
    ...(newDay ? [dayDivider(day(message.ts, snapshot.now))] : []),
    {
      key: message.ts,
      version: `${message.version} ${compact} ${replies.map(({ ts }) => ts).join()}`,
      draw: () =>
        drawMessage(message, {
          snapshot,
          compact,
          replies,
          openThread: openThread === null ? null : () => openThread(message.ts),
        }),
    },
  ];
}

const isNewer = (ts: string, since: string | null | undefined): boolean =>
  since !== null && since !== undefined && ts > since;

const newDivider = ({ ts }: Message): Keyed => ({
  key: `new ${ts}`,
  version: '',
  draw: () => h('div', { class: 'new-line', role: 'separator', 'aria-label': 'New messages' }, h('span', {}, 'New')),
});

const dayDivider = (label: string): Keyed => ({
  key: `day ${label}`,
  version: '',
  draw: () => h('div', { class: 'day', role: 'separator', 'aria-label': label }, h('span', {}, label)),
});
