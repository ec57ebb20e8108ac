import { areBlocks, checkMessage } from '../slack/check-blocks.js';
import { LIMITS } from '../slack/limits.js';
import type { Channel, Message, User, View } from './page/wire.js';
import { messageBody } from './payloads.js';
import { APP, TEAM } from './seed.js';
import type { Triggers } from './triggers.js';
import { type Built, buildView } from './views.js';
import type { Workspace } from './workspace.js';

export type Arguments = Readonly<Record<string, unknown>>;
export type Reply = { ok: true; [field: string]: unknown } | { ok: false; error: string; [field: string]: unknown };
type Method = (args: Arguments) => Reply;

export interface StepResult {
  outputs?: unknown;
  error?: string;
}

interface Behind {
  workspace: Workspace;
  triggers: Triggers;
  /** How workflow steps ended, by execution id. */
  steps: Map<string, StepResult>;
}

const MODALS = 3;

/** The methods of the Web API that an app needs for talking; any other is an `unknown_method`. */
export function webApi({ workspace, triggers, steps }: Behind): (method: string, args: Arguments) => Reply {
  const methods: Record<string, Method> = {
    'auth.test': () => ({
      ok: true,
      url: 'http://slack.invalid/',
      team: TEAM.name,
      team_id: TEAM.id,
      user: APP.name,
      user_id: APP.user,
      bot_id: APP.bot,
      is_enterprise_install: false,
    }),

    'chat.postMessage': (args) => {
      const found = channelToPostIn(workspace, args.channel);
      if (typeof found === 'string') return refuse(found);
      const thread_ts = text(args.thread_ts) || undefined;
      if (thread_ts !== undefined && workspace.message(thread_ts) === undefined) return refuse('thread_not_found');
      const content = contentOf(args);
      if (!content.ok) return content.reply;
      const message = workspace.post({ channel: found.id, user: APP.user, ...content, thread_ts });
      return { ok: true, channel: found.id, ts: message.ts, message: messageBody(message), ...content.warning };
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
      return { ok: true, channel: message.channel, ts: message.ts, text: content.text, message: messageBody(message) };
    },

    'chat.delete': (args) => {
      const message = ownMessage(workspace, args);
      if (typeof message === 'string') return refuse(message === 'not_mine' ? 'cant_delete_message' : message);
      workspace.remove(message.ts);
      return { ok: true, channel: message.channel, ts: message.ts };
    },

    'chat.getPermalink': (args) => ({
      ok: true,
      channel: args.channel,
      permalink: `http://slack.invalid/archives/${text(args.channel)}/p${text(args.message_ts).replace('.', '')}`,
    }),

    'views.open': (args) => {
      const redeemed = triggers.redeem(args.trigger_id);
      if (!redeemed.ok) return redeemed;
      return shown(buildView(args.view, workspace, null, null), (view) =>
        workspace.setModals(redeemed.user, [{ view, errors: {} }]),
      );
    },

    'views.push': (args) => {
      const redeemed = triggers.redeem(args.trigger_id);
      if (!redeemed.ok) return redeemed;
      const open = workspace.modals(redeemed.user);
      if (open.length >= MODALS) return refuse('push_limit_reached');
      const built = buildView(args.view, workspace, null, open.at(-1)?.view ?? null);
      return shown(built, (view) => workspace.setModals(redeemed.user, [...open, { view, errors: {} }]));
    },

    'views.update': (args) => {
      const found = workspace.view(text(args.view_id) || text(args.external_id));
      if (found === undefined) return refuse('not_found');
      if (isStale(found.view, args)) return refuse('hash_conflict');
      return shown(buildView(args.view, workspace, found.view, null), (view) =>
        workspace.replaceView(found.owner, view),
      );
    },

    'views.publish': (args) => {
      const user = workspace.user(text(args.user_id));
      if (user === undefined) return refuse('user_not_found');
      const before = workspace.home(user.id) ?? null;
      if (before !== null && isStale(before, args)) return refuse('hash_conflict');
      return shown(buildView(args.view, workspace, before, null), (view) => workspace.publishHome(user.id, view));
    },

    'conversations.open': (args) => {
      const user = workspace.user(text(args.users).split(',')[0] ?? '');
      if (user === undefined) return refuse('user_not_found');
      return { ok: true, channel: { id: workspace.directChannel(user.id).id } };
    },

    'conversations.info': (args) => {
      const channel = workspace.channel(text(args.channel));
      return channel === undefined ? refuse('channel_not_found') : { ok: true, channel: channelBody(channel) };
    },

    'conversations.members': (args) => {
      const channel = workspace.channel(text(args.channel));
      return channel === undefined ? refuse('channel_not_found') : { ok: true, members: channel.members, ...lastPage };
    },

    'conversations.list': () => ({
      ok: true,
      channels: workspace.channels.filter(({ directWith }) => directWith === null).map(channelBody),
      ...lastPage,
    }),

    'users.info': (args) => {
      const user = workspace.user(text(args.user));
      return user === undefined ? refuse('user_not_found') : { ok: true, user: userBody(user) };
    },

    'users.list': () => ({ ok: true, members: workspace.users.map(userBody), ...lastPage }),

    'usergroups.list': () => ({
      ok: true,
      usergroups: workspace.usergroups.map(({ id, handle, name }) => ({ id, handle, name, team_id: TEAM.id })),
    }),

    'functions.completeSuccess': (args) => {
      steps.set(text(args.function_execution_id), { outputs: args.outputs });
      return { ok: true };
    },

    'functions.completeError': (args) => {
      steps.set(text(args.function_execution_id), { error: text(args.error) });
      return { ok: true };
    },
  };

  return (method, args) => methods[method]?.(args) ?? refuse('unknown_method', { req_method: method });
}

const lastPage = { response_metadata: { next_cursor: '' } };

const refuse = (error: string, more: Record<string, unknown> = {}): Reply => ({ ok: false, error, ...more });

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const isStale = (view: View, args: Arguments): boolean => text(args.hash) !== '' && args.hash !== view.hash;

function shown(built: Built, show: (view: View) => void): Reply {
  if (built.ok) {
    show(built.view);
    return { ok: true, view: built.view };
  }
  return refuse('invalid_arguments', refusalDetails(built.problems));
}

const refusalDetails = (problems: readonly string[]) => ({
  errors: problems,
  response_metadata: { messages: problems.map((problem) => `[ERROR] ${problem}`) },
});

type Content =
  | { ok: true; text: string; blocks: Message['blocks']; warning: Record<string, unknown> }
  | { ok: false; reply: Reply };

function contentOf(args: Arguments): Content {
  const markdown = text(args.markdown_text);
  const blocks = markdown === '' ? (args.blocks ?? []) : [{ type: 'markdown', text: markdown }];
  const problems = checkMessage({ text: args.text, blocks });
  const refused = problems.filter(({ error }) => error !== 'message_truncated');
  const [first] = refused;
  if (first !== undefined) {
    const details = first.error === 'no_text' ? {} : refusalDetails(refused.map(({ message }) => message));
    return { ok: false, reply: refuse(first.error, details) };
  }
  return {
    ok: true,
    text: text(args.text).slice(0, LIMITS.messageText),
    blocks: areBlocks(blocks) ? blocks : [],
    warning: problems.length === 0 ? {} : { response_metadata: { warnings: ['message_truncated'] } },
  };
}

/** The channel, or the name of the error. */
function channelToPostIn(workspace: Workspace, channel: unknown): Channel | string {
  const id = text(channel);
  const found = workspace.user(id) === undefined ? workspace.channel(id) : workspace.directChannel(id);
  if (found === undefined) return 'channel_not_found';
  return found.members.includes(APP.user) ? found : 'not_in_channel';
}

/** The app's own message, or the name of the error. An ephemeral message cannot be had this way. */
function ownMessage(workspace: Workspace, args: Arguments): Message | string {
  const message = workspace.message(text(args.ts));
  if (message === undefined || message.channel !== args.channel || message.visibleTo !== undefined) {
    return 'message_not_found';
  }
  return message.user === APP.user ? message : 'not_mine';
}

const channelBody = ({ id, name, topic, members, directWith }: Channel) => ({
  id,
  name,
  is_channel: directWith === null,
  is_im: directWith !== null,
  is_private: directWith !== null,
  is_archived: false,
  is_member: members.includes(APP.user),
  ...(directWith === null ? { topic: { value: topic } } : { user: directWith }),
});

const userBody = ({ id, name, realName, isBot }: User) => ({
  id,
  name,
  real_name: realName,
  team_id: TEAM.id,
  deleted: false,
  is_bot: isBot,
  is_admin: !isBot,
  is_owner: false,
  tz: 'Etc/UTC',
  tz_offset: 0,
  profile: { real_name: realName, display_name: name },
});
