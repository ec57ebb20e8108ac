import type { Grants } from '../grants.js';
import type { Workspace } from '../workspace.js';
import { type Arguments, type Reply, refuse, text } from './method.js';

/** What a method asks for; a * stands for the kind of conversation: `channels` or `im`. */
const SCOPE_OF_METHOD: Readonly<Record<string, string>> = {
  'chat.postMessage': 'chat:write',
  'chat.postEphemeral': 'chat:write',
  'chat.update': 'chat:write',
  'chat.delete': 'chat:write',
  'conversations.history': '*:history',
  'conversations.info': '*:read',
  'conversations.list': 'channels:read',
  'conversations.members': '*:read',
  'conversations.open': 'im:write',
  'files.completeUploadExternal': 'files:write',
  'files.getUploadURLExternal': 'files:write',
  'usergroups.list': 'usergroups:read',
  'users.info': 'users:read',
  'users.list': 'users:read',
};

/** The refusal of a call for which the app was not granted the scope; null when it may go on. */
export function missingScope(method: string, args: Arguments, workspace: Workspace, grants: Grants): Reply | null {
  const channel = workspace.channelById(text(args.channel));
  const kind = channel !== undefined && channel.directWith !== null ? 'im' : 'channels';
  const needed = SCOPE_OF_METHOD[method]?.replace('*', kind);
  if (needed === undefined || grants.has(needed)) return null;
  return refuse('missing_scope', { needed, provided: grants.all.join(',') });
}
