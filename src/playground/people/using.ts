import type { Delivery } from '../delivery.js';
import { findPlaced } from '../elements.js';
import { fillIn } from '../modals.js';
import { areSuggestions } from '../offers.js';
import type { Picked, Suggestions } from '../page/wire.js';
import { actionBody, suggestionBody } from '../payloads/actions.js';
import { ownFields, pickedValue } from '../picked-values.js';
import type { Platform } from '../platform.js';
import { blocksOf, containerOf, type Surface } from './surface.js';

export interface Choice {
  user?: string;
  /** Needed only when an action_id stands in several blocks. */
  blockId?: string;
  /** An option's value, a date, a user … */
  value?: Picked;
  /** In a form: what stands in its inputs at that moment, by block_id or action_id. */
  values?: Record<string, Picked>;
}

/** Presses a button, or picks something in a select, a picker or a menu. */
export async function act(platform: Platform, surface: Surface, actionId: string, choice: Choice): Promise<Delivery> {
  const { workspace, offers, triggers, connection } = platform;
  const user = platform.user(choice.user);
  const container = containerOf(platform, surface, user);
  const placed = findPlaced(blocksOf(container), actionId, choice.blockId);
  if (container.kind === 'view') fillIn(container.view, choice.values ?? {}, (one) => offers.to(user, one));
  const picked = choice.value ?? null;
  const value = pickedValue(placed.element, picked, offers.to(user, placed));
  const state = container.kind === 'view' ? container.view.state.values : container.message.state;
  if (state[placed.blockId]?.[placed.actionId] !== undefined) {
    state[placed.blockId] = { ...state[placed.blockId], [placed.actionId]: value };
    if (container.kind === 'message') workspace.touch(container.message);
  }
  const action = {
    ...value,
    ...ownFields(placed.element, picked),
    action_id: placed.actionId,
    block_id: placed.blockId,
    action_ts: workspace.nextTs(),
  };
  const triggerId = triggers.issue(user.id, container.kind === 'message' ? container.channel.id : null);
  return connection.send(actionBody({ team: workspace.team, user, container, action, triggerId }), (delivery) =>
    platform.noticeUnlessTaken(delivery, user),
  );
}

/** Types into an external select; answers with the options that the app offers. */
export async function suggest(
  platform: Platform,
  surface: Surface,
  actionId: string,
  query: string,
  choice: Choice,
): Promise<Suggestions> {
  const { workspace, offers, connection } = platform;
  const user = platform.user(choice.user);
  const container = containerOf(platform, surface, user);
  const placed = findPlaced(blocksOf(container), actionId, choice.blockId);
  const { blockId } = placed;
  const { response } = await connection.send(
    suggestionBody({ team: workspace.team, user, container, blockId, actionId: placed.actionId, query }),
  );
  if (!areSuggestions(response)) {
    connection.errors.push(new Error(`${actionId} was offered something that is not a list of options`));
    return { options: [] };
  }
  offers.add(user, placed, response);
  return response;
}
