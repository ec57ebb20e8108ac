import { z } from 'zod';
import { areBlocks, checkView } from '../slack/check-blocks.js';
import { withIds } from './elements.js';
import { initialState } from './initial-values.js';
import type { StateValues, View } from './page/wire.js';
import { APP } from './seed.js';
import type { Workspace } from './workspace.js';

const given = z.looseObject({
  type: z.enum(['modal', 'home']),
  title: z.looseObject({ type: z.literal('plain_text'), text: z.string() }).optional(),
  submit: z.looseObject({ type: z.literal('plain_text'), text: z.string() }).nullish(),
  close: z.looseObject({ type: z.literal('plain_text'), text: z.string() }).nullish(),
  callback_id: z.string().default(''),
  external_id: z.string().default(''),
  private_metadata: z.string().default(''),
  clear_on_close: z.boolean().default(false),
  notify_on_close: z.boolean().default(false),
});

export type Built = { ok: true; view: View } | { ok: false; problems: string[] };

interface Around {
  /** What it replaces. */
  before?: View | undefined;
  /** What it is pushed upon. */
  previous?: View | undefined;
  /** The channel that the person was in. */
  current?: string | null;
}

/** The view that an app sent, completed as Slack completes it; or what Slack would refuse in it. */
export function buildView(sent: unknown, workspace: Workspace, { before, previous, current = null }: Around): Built {
  if (typeof sent !== 'object' || sent === null) return { ok: false, problems: ['missing required field: view'] };
  const problems = checkView(sent).map(({ message }) => message);
  if (problems.length > 0) return { ok: false, problems };
  const parsed = given.parse(sent);
  const blocks = withIds(areBlocks(parsed.blocks) ? parsed.blocks : [], () => workspace.nextId('b'));
  const id = before?.id ?? workspace.nextId('V');
  const view: View = {
    id,
    team_id: workspace.team.id,
    app_id: APP.id,
    app_installed_team_id: workspace.team.id,
    bot_id: APP.bot,
    type: parsed.type,
    title: parsed.title ?? { type: 'plain_text', text: 'View Title' },
    submit: parsed.submit ?? null,
    close: parsed.close ?? null,
    blocks,
    callback_id: parsed.callback_id,
    external_id: parsed.external_id,
    private_metadata: parsed.private_metadata,
    state: { values: keptState(initialState(blocks, current), before?.state.values ?? {}) },
    hash: `${workspace.nextTs()}.${workspace.nextId('h')}`,
    root_view_id: before?.root_view_id ?? previous?.root_view_id ?? id,
    previous_view_id: before?.previous_view_id ?? previous?.id ?? null,
    clear_on_close: parsed.clear_on_close,
    notify_on_close: parsed.notify_on_close,
  };
  return { ok: true, view };
}

/** Slack keeps what a person has typed when an updated view has the same block_id and action_id. */
function keptState(fresh: StateValues, typed: StateValues): StateValues {
  return Object.fromEntries(
    Object.entries(fresh).map(([blockId, actions]) => [
      blockId,
      Object.fromEntries(
        Object.entries(actions).map(([actionId, value]) => {
          const kept = typed[blockId]?.[actionId];
          return [actionId, kept?.type === value.type ? kept : value];
        }),
      ),
    ]),
  );
}
