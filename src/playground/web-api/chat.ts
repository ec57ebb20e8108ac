import type { Message } from '../page/wire.js';
import { messageBody } from '../payloads/message.js';
import { APP } from '../seed.js';
import type { Workspace } from '../workspace.js';
import { channelToPostIn, contentOf, threadToPostIn } from './content.js';
import { type Arguments, type Behind, type Methods, refuse, text } from './method.js';

export const chatMethods = ({ workspace }: Behind): Methods => ({
  'chat.postMessage': (args) => {
    const found = channelToPostIn(workspace, args.channel);
    if (typeof found === 'string') return refuse(found);
    const thread_ts = threadToPostIn(workspace, args.thread_ts);
    if (thread_ts === null) return refuse('thread_not_found');
    const content = contentOf(args);
    if (!content.ok) return content.reply;
    const { metadata } = args;
    const message = workspace.post({ channel: found.id, user: APP.user, ...content, thread_ts, metadata });
    const body = messageBody(message, workspace.team);
    return { ok: true, channel: found.id, ts: message.ts, message: body, ...content.warning };
  },

  'chat.postEphemeral': (args) => {
    const found = channelToPostIn(workspace, args.channel);
    if (typeof found === 'string') return refuse(found);
    const visibleTo = text(args.user);
    if (!found.members.includes(visibleTo)) return refuse('user_not_in_channel');
    const content = contentOf(args);
    if (!content.ok) return content.reply;
    const thread_ts = text(args.thread_ts) || undefined;
    const { ts } = workspace.post({ channel: found.id, user: APP.user, ...content, thread_ts, visibleTo });
    return { ok: true, message_ts: ts };
  },

  'chat.update': (args) => {
    const message = ownMessage(workspace, args);
    if (typeof message === 'string') return refuse(message === 'not_mine' ? 'cant_update_message' : message);
    const content = contentOf(args);
    if (!content.ok) return content.reply;
    workspace.edit(message.ts, content);
    const { channel, ts } = message;
    return { ok: true, channel, ts, text: content.text, message: messageBody(message, workspace.team) };
  },

  'chat.delete': (args) => {
    const message = ownMessage(workspace, args);
    if (typeof message === 'string') return refuse(message === 'not_mine' ? 'cant_delete_message' : message);
    workspace.remove(message.ts);
    return { ok: true, channel: message.channel, ts: message.ts };
  },

  'chat.getPermalink': (args) => {
    const channel = workspace.channel(text(args.channel));
    if (channel === undefined) return refuse('channel_not_found');
    const message = workspace.message(text(args.message_ts));
    if (message?.channel !== channel.id || message.visibleTo !== undefined) return refuse('message_not_found');
    const inThread = message.thread_ts === undefined ? '' : `?thread_ts=${message.thread_ts}&cid=${channel.id}`;
    const permalink = `http://slack.invalid/archives/${channel.id}/p${message.ts.replace('.', '')}${inThread}`;
    return { ok: true, channel: channel.id, permalink };
  },
});

/** The app's own message, or the name of the error. An ephemeral message cannot be had this way. */
function ownMessage(workspace: Workspace, args: Arguments): Message | string {
  const message = workspace.message(text(args.ts));
  if (message === undefined || message.channel !== args.channel || message.visibleTo !== undefined) {
    return 'message_not_found';
  }
  return message.user === APP.user ? message : 'not_mine';
}
