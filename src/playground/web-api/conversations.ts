import type { Channel } from '../page/wire.js';
import { messageBody } from '../payloads/message.js';
import { APP } from '../seed.js';
import type { Workspace } from '../workspace.js';
import { type Arguments, type Behind, lastPage, type Methods, type Reply, refuse, text } from './method.js';

export const conversationMethods = ({ workspace }: Behind): Methods => ({
  'conversations.open': (args) => {
    const user = workspace.user(text(args.users).split(',')[0] ?? '');
    if (user === undefined) return refuse('user_not_found');
    return { ok: true, channel: { id: workspace.directChannel(user.id).id } };
  },

  'conversations.info': (args) =>
    inChannel(workspace, args, (channel) => ({ ok: true, channel: channelBody(channel, workspace) })),

  'conversations.members': (args) => inChannel(workspace, args, ({ members }) => ({ ok: true, members, ...lastPage })),

  'conversations.list': () => ({
    ok: true,
    channels: workspace.channels
      .filter(({ directWith }) => directWith === null)
      .map((channel) => channelBody(channel, workspace)),
    ...lastPage,
  }),

  'conversations.history': (args) =>
    inChannel(workspace, args, (channel) => ({ ok: true, messages: history(workspace, channel, args), ...lastPage })),
});

function inChannel(workspace: Workspace, args: Arguments, answer: (channel: Channel) => Reply): Reply {
  const channel = workspace.channelById(text(args.channel));
  return channel === undefined ? refuse('channel_not_found') : answer(channel);
}

/** Newest first; what is in threads or for one person's eyes is not part of it. */
function history(workspace: Workspace, { id }: Channel, args: Arguments): object[] {
  const oldest = Number(args.oldest ?? 0);
  const withMetadata = String(args.include_all_metadata) === 'true';
  return workspace
    .messagesFor(APP.user)
    .filter(({ channel, visibleTo }) => channel === id && visibleTo === undefined)
    .filter(({ ts, thread_ts = ts }) => thread_ts === ts && Number(ts) > oldest)
    .toReversed()
    .map((message) => ({
      ...messageBody(message, workspace.team),
      ...(withMetadata && message.metadata !== undefined ? { metadata: message.metadata } : {}),
    }));
}

const channelBody = ({ id, name, topic, members, directWith, sharedWith }: Channel, { team }: Workspace) => ({
  id,
  name,
  is_channel: directWith === null,
  is_im: directWith !== null,
  is_private: directWith !== null,
  is_archived: false,
  is_member: members.includes(APP.user),
  is_shared: sharedWith !== undefined,
  is_ext_shared: sharedWith !== undefined,
  context_team_id: team.id,
  shared_team_ids: [team.id, ...(sharedWith === undefined ? [] : [sharedWith])],
  num_members: members.length,
  ...(directWith === null ? { topic: { value: topic } } : { user: directWith }),
});
