import type { Channel, Message, Team, User, View } from '../page/wire.js';
import { APP } from '../seed.js';
import { escapeText } from '../typed-text.js';
import { type At, TOKEN } from './common.js';
import { messageBody } from './message.js';

interface EventGiven extends At {
  event: { type: string; [field: string]: unknown };
  eventId: string;
  /** Milliseconds. */
  now: number;
  /** Whether it happened in a channel shared with another workspace. */
  isShared: boolean;
}

export function eventBody({ team, event, eventId, now, isShared }: EventGiven) {
  return {
    token: TOKEN,
    team_id: team.id,
    context_team_id: team.id,
    context_enterprise_id: null,
    api_app_id: APP.id,
    event,
    type: 'event_callback' as const,
    event_id: eventId,
    event_time: Math.floor(now / 1000),
    authorizations: [
      { enterprise_id: null, team_id: team.id, user_id: APP.user, is_bot: true, is_enterprise_install: false },
    ],
    is_ext_shared_channel: isShared,
    event_context: `4-${eventId}`,
  };
}

const said = (message: Message, team: Team) => ({
  ...messageBody(message, team),
  client_msg_id: `client-${message.ts}`,
  channel: message.channel,
  event_ts: message.ts,
});

/** Of somebody from another workspace, `team` still names the one where the app is; `user_team` names theirs. */
export const mentionEvent = (message: Message, author: User, team: Team) => ({
  ...said(message, team),
  ...(author.team === undefined
    ? {}
    : { user_team: author.team, source_team: author.team, user_profile: { name: author.name, team: author.team } }),
  type: 'app_mention' as const,
});

export const directMessageEvent = (message: Message, team: Team) => ({
  ...said(message, team),
  channel_type: 'im' as const,
});

export const homeOpenedEvent = (user: User, channel: Channel, tab: 'home' | 'messages', ts: string, view?: View) => ({
  type: 'app_home_opened' as const,
  user: user.id,
  channel: channel.id,
  tab,
  event_ts: ts,
  ...(view === undefined || tab !== 'home' ? {} : { view: structuredClone(view) }),
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
