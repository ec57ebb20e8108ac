import { areBlocks, checkMessage } from '../../slack/check-blocks.js';
import { LIMITS } from '../../slack/limits.js';
import type { Channel, Message } from '../page/wire.js';
import { APP } from '../seed.js';
import type { Workspace } from '../workspace.js';
import { type Arguments, type Reply, refusalDetails, refuse, text } from './method.js';

export type Content =
  | { ok: true; text: string; blocks: Message['blocks']; warning: Record<string, unknown> }
  | { ok: false; reply: Reply };

/** What a message is to say, or why Slack would not take it. */
export function contentOf(args: Arguments): Content {
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
export function channelToPostIn(workspace: Workspace, channel: unknown): Channel | string {
  const id = text(channel);
  const found = workspace.user(id) === undefined ? workspace.channel(id) : workspace.directChannel(id);
  if (found === undefined) return 'channel_not_found';
  return found.members.includes(APP.user) ? found : 'not_in_channel';
}

/** The thread to answer in: undefined for none, null for one that is not there. */
export function threadToPostIn(workspace: Workspace, thread: unknown): string | undefined | null {
  const ts = text(thread);
  if (ts === '') return undefined;
  return workspace.message(ts) === undefined ? null : ts;
}
