import type { Option } from '@slack/types';
import { complaint } from './complaint.js';
import type { Delivery } from './delivery.js';
import { type Placed, placedElements } from './elements.js';
import type { Picked, User, View } from './page/wire.js';
import { pickedValue } from './picked-values.js';
import { buildView } from './views.js';
import type { Workspace } from './workspace.js';

export type Submitted =
  | { outcome: 'closed' | 'updated' | 'pushed' | 'cleared' }
  | { outcome: 'errors'; errors: Record<string, string> };

const TRY_AGAIN = 'We had some trouble connecting. Try again?';

/** Puts answers into a modal's inputs, by block_id or action_id. */
export function fillIn(view: View, values: Record<string, Picked>, offersFor: (placed: Placed) => Option[]): void {
  const all = placedElements(view.blocks);
  const { values: state } = view.state;
  for (const [name, picked] of Object.entries(values)) {
    const placed = all.find(({ blockId, actionId }) => blockId === name || actionId === name);
    if (placed === undefined) {
      throw new Error(`The modal has no "${name}"; it has ${all.map(({ actionId }) => actionId).join(', ')}`);
    }
    const value = pickedValue(placed.element, picked, offersFor(placed));
    state[placed.blockId] = { ...state[placed.blockId], [placed.actionId]: value };
  }
}

/** What Slack itself finds wrong before it bothers the app: block_id → complaint. */
export function complaints(view: View): Record<string, string> {
  return Object.fromEntries(
    placedElements(view.blocks).flatMap((placed): [string, string][] => {
      const wrong = complaint(placed, view.state.values[placed.blockId]?.[placed.actionId]);
      return wrong === null ? [] : [[placed.blockId, wrong]];
    }),
  );
}

export function showErrors(workspace: Workspace, user: User, view: View, errors: Record<string, string>): Submitted {
  workspace.setModals(
    user.id,
    workspace.modals(user.id).map((open) => (open.view.id === view.id ? { ...open, errors } : open)),
  );
  return { outcome: 'errors', errors };
}

/** Does what the app's answer to a submission asks for: nothing closes the modal. */
export function afterSubmission(workspace: Workspace, user: User, view: View, delivery: Delivery): Submitted {
  if (delivery.outcome !== 'acknowledged') return showErrors(workspace, user, view, { '': TRY_AGAIN });
  const { response } = delivery;
  const said = typeof response === 'object' && response !== null ? response : {};
  const open = workspace.modals(user.id);
  switch ('response_action' in said ? said.response_action : 'close') {
    case 'errors':
      return showErrors(workspace, user, view, 'errors' in said ? readErrors(said.errors) : {});
    case 'clear':
      workspace.setModals(user.id, []);
      return { outcome: 'cleared' };
    case 'update': {
      const built = buildView('view' in said ? said.view : undefined, workspace, { before: view });
      if (!built.ok) return showErrors(workspace, user, view, { '': built.problems.join('\n') });
      workspace.replaceView(user.id, built.view);
      return { outcome: 'updated' };
    }
    case 'push': {
      const built = buildView('view' in said ? said.view : undefined, workspace, { previous: view });
      if (!built.ok) return showErrors(workspace, user, view, { '': built.problems.join('\n') });
      workspace.setModals(user.id, [...open, { view: built.view, errors: {} }]);
      return { outcome: 'pushed' };
    }
    default:
      workspace.setModals(
        user.id,
        open.filter((one) => one.view.id !== view.id),
      );
      return { outcome: 'closed' };
  }
}

function readErrors(errors: unknown): Record<string, string> {
  if (typeof errors !== 'object' || errors === null) return {};
  return Object.fromEntries(Object.entries(errors).map(([blockId, wrong]) => [blockId, String(wrong)]));
}
