import type { MessageShortcut } from '@slack/bolt';
import type { Channel, Message, User } from '../page/wire.js';
import { type At, common, person, TOKEN, teamOf } from './common.js';
import { messageBody } from './message.js';

interface ShortcutGiven extends At {
  callbackId: string;
  user: User;
  triggerId: string;
  ts: string;
}

interface MessageShortcutGiven extends ShortcutGiven {
  message: Message;
  channel: Channel;
  responseUrl: string;
}

export function messageShortcutBody(given: MessageShortcutGiven): Omit<MessageShortcut, 'enterprise'> {
  return {
    type: 'message_action',
    token: TOKEN,
    action_ts: given.ts,
    team: teamOf(given.team),
    user: person(given.user, given.team),
    channel: { id: given.channel.id, name: given.channel.name },
    is_enterprise_install: false,
    callback_id: given.callbackId,
    trigger_id: given.triggerId,
    response_url: given.responseUrl,
    message_ts: given.message.ts,
    message: messageBody(given.message, given.team),
  };
}

export const globalShortcutBody = ({ callbackId, user, triggerId, ts, team }: ShortcutGiven) => ({
  type: 'shortcut' as const,
  ...common(team),
  action_ts: ts,
  user: person(user, team),
  callback_id: callbackId,
  trigger_id: triggerId,
});
