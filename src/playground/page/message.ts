import { perform } from './api.js';
import { avatar } from './avatar.js';
import { drawBlocks } from './blocks.js';
import { jsonPanel } from './builder-link.js';
import { h } from './dom.js';
import { drawFile } from './file.js';
import { type IconName, icon } from './icons.js';
import { openMenu } from './menu.js';
import { mrkdwn } from './mrkdwn.js';
import { clock, full } from './time.js';
import type { Message, Snapshot } from './wire.js';

export interface MessageOptions {
  snapshot: Snapshot;
  /** Follows another message of the same author: no name, no picture. */
  compact: boolean;
  replies: readonly Message[];
  /** Absent inside a thread. */
  openThread: (() => void) | null;
}

/** Messages whose JSON is unfolded; it stays so when they change. */
const unfolded = new Set<string>();

export function drawMessage(message: Message, options: MessageOptions): HTMLElement {
  const { snapshot, compact, replies, openThread } = options;
  const author = snapshot.users.find(({ id }) => id === message.user);
  const name = author?.realName ?? message.user;
  const isEphemeral = message.visibleTo !== undefined;
  const content =
    message.blocks.length === 0
      ? h('div', { class: 'message-text' }, mrkdwn(message.text, snapshot))
      : drawBlocks(message.blocks, {
          place: { message: message.ts },
          names: snapshot,
          state: message.state,
          form: null,
        });
  return h(
    'article',
    {
      class: `message${compact ? ' compact' : ''}${isEphemeral ? ' ephemeral' : ''}`,
      tabindex: -1,
      'aria-label': `${name}, ${clock(message.ts)}`,
    },
    isEphemeral && h('p', { class: 'only-you' }, icon('eye'), 'Only visible to you'),
    h(
      'div',
      { class: 'message-row' },
      compact ? stamp(message.ts, 'message-side') : avatar(author),
      h(
        'div',
        { class: 'message-body' },
        !compact &&
          h(
            'p',
            { class: 'message-head' },
            h('strong', {}, name),
            author?.isBot === true && h('span', { class: 'badge' }, 'APP'),
            stamp(message.ts, 'stamp'),
          ),
        content,
        ...message.files.map(drawFile),
        message.edited && message.blocks.length === 0 && h('span', { class: 'edited' }, '(edited)'),
        unfolded.has(message.ts) && jsonPanel(message.blocks, message.text),
        replies.length > 0 && openThread !== null && repliesBar(message, replies, snapshot, openThread),
      ),
    ),
    toolbar(message, snapshot, openThread),
  );
}

const stamp = (ts: string, className: string): HTMLElement =>
  h('time', { class: className, title: full(ts) }, clock(ts));

function repliesBar(
  { ts }: Message,
  replies: readonly Message[],
  { users }: Snapshot,
  openThread: () => void,
): HTMLElement {
  const authors = [...new Set(replies.map(({ user }) => user))].map((id) => users.find((user) => user.id === id));
  return h(
    'button',
    { class: 'replies', type: 'button', onclick: openThread, 'data-focus': `${ts}/replies` },
    ...authors.map((author) => avatar(author, 'small')),
    h('strong', {}, replies.length === 1 ? '1 reply' : `${replies.length} replies`),
    h('span', { class: 'replies-last' }, `Last reply at ${clock(replies.at(-1)?.ts ?? ts)}`),
    h('span', { class: 'replies-view' }, 'View thread'),
  );
}

/** What appears over a message under the pointer, and when the focus is in it. */
function toolbar(message: Message, snapshot: Snapshot, openThread: (() => void) | null): HTMLElement {
  const shortcuts = snapshot.menu.shortcuts.filter(({ type }) => type === 'message');
  const more = tool('more', 'More actions', `${message.ts}/more`, () =>
    openMenu(
      more,
      shortcuts.map(({ name, callback_id }) => ({
        label: name,
        description: snapshot.app.name,
        pick: () => void perform({ verb: 'shortcut', callback_id, message: message.ts }),
      })),
    ),
  );
  more.setAttribute('aria-haspopup', 'menu');
  const json = tool('code', 'View JSON', `${message.ts}/json`, () => {
    const body = json.closest('.message')?.querySelector('.message-body');
    const panel = body?.querySelector('.json');
    if (unfolded.delete(message.ts)) panel?.remove();
    else {
      unfolded.add(message.ts);
      body?.append(jsonPanel(message.blocks, message.text));
    }
    json.setAttribute('aria-pressed', String(unfolded.has(message.ts)));
  });
  json.setAttribute('aria-pressed', String(unfolded.has(message.ts)));
  const isEphemeral = message.visibleTo !== undefined;
  return h(
    'div',
    { class: 'toolbar', role: 'toolbar', 'aria-label': 'Message actions' },
    openThread !== null && !isEphemeral && tool('thread', 'Reply in thread', `${message.ts}/reply`, openThread),
    json,
    shortcuts.length > 0 && !isEphemeral && more,
  );
}

function tool(name: IconName, label: string, focusKey: string, onclick: () => void): HTMLElement {
  return h(
    'button',
    { class: 'icon-button', type: 'button', title: label, 'aria-label': label, 'data-focus': focusKey, onclick },
    icon(name),
  );
}
