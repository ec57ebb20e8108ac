import type { ConfirmationDialog } from '@slack/types';
import { perform } from './api.js';
import { confirmed } from './confirm.js';
import type { Names } from './names.js';
import type { Picked, Place, StateValue, StateValues } from './wire.js';

/** Where blocks are drawn, and what they need to know of it. */
export interface Scene {
  place: Place;
  names: Names;
  state: StateValues;
  /** In a form, answers wait until it is submitted. */
  form: Form | null;
}

export interface Form {
  /** block_id → what is wrong */
  errors: Record<string, string>;
  /** block_id → what stands in the input now */
  answers: Map<string, () => Picked>;
}

/** An element where it stands. */
export interface Spot {
  scene: Scene;
  blockId: string;
  actionId: string;
}

export const stateOf = ({ scene, blockId, actionId }: Spot): StateValue | undefined => scene.state[blockId]?.[actionId];

/** How the focus finds an element again after its message was drawn anew. */
export const focusKey = ({ blockId, actionId }: Spot, part = ''): string => `${blockId}/${actionId}${part}`;

export function answersIn(form: Form): Record<string, Picked> {
  return Object.fromEntries([...form.answers].map(([blockId, read]) => [blockId, read()]));
}

/** Tells the app what was pressed or picked, after the confirmation that it may want. */
export async function act(spot: Spot, value: Picked, confirm: ConfirmationDialog | undefined): Promise<boolean> {
  const { scene, blockId, actionId } = spot;
  if (confirm !== undefined && !(await confirmed(confirm, scene.names))) return false;
  return perform({
    verb: 'act',
    place: scene.place,
    block_id: blockId,
    action_id: actionId,
    value,
    ...(scene.form === null ? {} : { values: answersIn(scene.form) }),
  });
}
