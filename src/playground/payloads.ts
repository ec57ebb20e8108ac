import type { MessageShortcut, SlashCommand } from '@slack/bolt';
import type { Channel, Message, User, View } from './page/wire.js';
import { APP, TEAM } from './seed.js';
import { escapeText } from './typed-text.js';

/** The bodies that Slack sends to an app, one builder a kind. */

const TOKEN = 'verification-token-is-deprecated';
const team = { id: TEAM.id, domain: TEAM.domain };
const person = ({ id, name }: User) => ({ id, username: name, name, team_id: TEAM.id });
const place = ({ id, name }: Channel) => ({ id, name });
const common = { api_app_id: APP.id, token: TOKEN, team, enterprise: null, is_enterprise_install: false };

export interface CommandGiven {
  command: string;
  text: string;
  user: User;
  channel: Channel;
  responseUrl: string;
  triggerId: string;
}

export function commandBody({ command, text, user, channel, responseUrl, triggerId }: CommandGiven): SlashCommand {
  return {
    token: TOKEN,
    team_id: TEAM.id,
    team_domain: TEAM.domain,
    channel_id: channel.id,
    channel_name: channel.name,
    user_id: user.id,
    user_name: user.name,
    command,
    text,
    api_app_id: APP.id,
    is_enterprise_install: 'false',
    response_url: responseUrl,
    trigger_id: triggerId,
  };
}

export interface EventGiven {
  event: { type: string; [field: string]: unknown };
  eventId: string;
  /** Milliseconds. */
  now: number;
}

export function eventBody({ event, eventId, now }: EventGiven) {
  return {
    token: TOKEN,
    team_id: TEAM.id,
    context_team_id: TEAM.id,
    context_enterprise_id: null,
    api_app_id: APP.id,
    event,
    type: 'event_callback' as const,
    event_id: eventId,
    event_time: Math.floor(now / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: TEAM.id,
        user_id: APP.user,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
    event_context: `4-${eventId}`,
  };
}

/** A message as events and payloads carry it. */
export function messageBody({ ts, user, bot_id, text, blocks, thread_ts, edited }: Message) {
  return {
    type: 'message' as const,
    user,
    ts,
    ...(bot_id === undefined ? {} : { bot_id, app_id: APP.id }),
    text,
    team: TEAM.id,
    ...(blocks.length === 0 ? {} : { blocks: structuredClone(blocks) }),
    ...(thread_ts === undefined ? {} : { thread_ts }),
    ...(edited ? { edited: { user, ts } } : {}),
  };
}

export const mentionEvent = (message: Message) => ({
  ...messageBody(message),
  type: 'app_mention' as const,
  client_msg_id: `client-${message.ts}`,
  channel: message.channel,
  event_ts: message.ts,
});

export const directMessageEvent = (message: Message) => ({
  ...messageBody(message),
  client_msg_id: `client-${message.ts}`,
  channel: message.channel,
  channel_type: 'im' as const,
  event_ts: message.ts,
});

export const homeOpenedEvent = (user: User, channel: Channel, tab: 'home' | 'messages', ts: string, view?: View) => ({
  type: 'app_home_opened' as const,
  user: user.id,
  channel: channel.id,
  tab,
  event_ts: ts,
  ...(view === undefined || tab !== 'home' ? {} : { view: structuredClone(view) }),
});

/** Where a button stands: in a message everybody sees, in one that one person sees, or in a view. */
export type Container =
  | { kind: 'message'; message: Message; channel: Channel; responseUrl: string }
  | { kind: 'view'; view: View };

function containerFields(container: Container): Record<string, unknown> {
  if (container.kind === 'view') {
    const view = structuredClone(container.view);
    return { container: { type: 'view', view_id: view.id }, view };
  }
  const { message, channel, responseUrl } = container;
  const isEphemeral = message.visibleTo !== undefined;
  return {
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: channel.id,
      is_ephemeral: isEphemeral,
      ...(message.thread_ts === undefined ? {} : { thread_ts: message.thread_ts }),
    },
    channel: place(channel),
    // Of an ephemeral message Slack keeps no copy: the payload has the container and the state, not the message.
    ...(isEphemeral ? {} : { message: messageBody(message) }),
    state: { values: structuredClone(message.state) },
    response_url: responseUrl,
  };
}

export const actionBody = (user: User, container: Container, action: Record<string, unknown>, triggerId: string) => ({
  type: 'block_actions' as const,
  ...common,
  user: person(user),
  trigger_id: triggerId,
  ...containerFields(container),
  actions: [action],
});

export interface SuggestionGiven {
  user: User;
  container: Container;
  blockId: string;
  actionId: string;
  query: string;
}

export function suggestionBody({ user, container, blockId, actionId, query }: SuggestionGiven) {
  const { response_url: _, state: __, ...where } = containerFields(container);
  return {
    type: 'block_suggestion' as const,
    ...common,
    user: person(user),
    ...where,
    action_id: actionId,
    block_id: blockId,
    value: query,
  };
}

export const submissionBody = (user: User, view: View, triggerId: string) => ({
  type: 'view_submission' as const,
  ...common,
  user: person(user),
  trigger_id: triggerId,
  view: structuredClone(view),
  response_urls: [],
});

export const closedBody = (user: User, view: View, isCleared: boolean) => ({
  type: 'view_closed' as const,
  ...common,
  user: person(user),
  view: structuredClone(view),
  is_cleared: isCleared,
});

export interface MessageShortcutGiven {
  callbackId: string;
  user: User;
  message: Message;
  channel: Channel;
  responseUrl: string;
  triggerId: string;
  ts: string;
}

export function messageShortcutBody(given: MessageShortcutGiven): Omit<MessageShortcut, 'enterprise'> {
  return {
    type: 'message_action',
    token: TOKEN,
    action_ts: given.ts,
    team,
    user: person(given.user),
    channel: place(given.channel),
    is_enterprise_install: false,
    callback_id: given.callbackId,
    trigger_id: given.triggerId,
    response_url: given.responseUrl,
    message_ts: given.message.ts,
    message: messageBody(given.message),
  };
}

export const globalShortcutBody = (callbackId: string, user: User, triggerId: string, ts: string) => ({
  type: 'shortcut' as const,
  ...common,
  action_ts: ts,
  user: person(user),
  callback_id: callbackId,
  trigger_id: triggerId,
});

export const stepEvent = (callbackId: string, inputs: Record<string, unknown>, executionId: string, ts: string) => ({
  type: 'function_executed' as const,
  function: {
    id: `Fn-${callbackId}`,
    callback_id: callbackId,
    title: escapeText(callbackId),
    type: 'app',
    input_parameters: [],
    output_parameters: [],
    app_id: APP.id,
    date_created: 0,
    date_updated: 0,
    date_deleted: 0,
  },
  inputs,
  function_execution_id: executionId,
  workflow_execution_id: `Wx-${executionId}`,
  event_ts: ts,
  bot_access_token: 'xwfp-playground',
});
