import type { View } from '../page/wire.js';
import { type Built, buildView } from '../views.js';
import { type Arguments, type Behind, type Methods, type Reply, refusalDetails, refuse, text } from './method.js';

const MODALS = 3;

export const viewMethods = ({ workspace, triggers }: Behind): Methods => ({
  'views.open': (args) => {
    const redeemed = triggers.redeem(args.trigger_id);
    if (!redeemed.ok) return redeemed;
    return shown(buildView(args.view, workspace, { current: redeemed.channel }), (view) =>
      workspace.setModals(redeemed.user, [{ view, errors: {} }]),
    );
  },

  'views.push': (args) => {
    const redeemed = triggers.redeem(args.trigger_id);
    if (!redeemed.ok) return redeemed;
    const open = workspace.modals(redeemed.user);
    if (open.length >= MODALS) return refuse('push_limit_reached');
    const built = buildView(args.view, workspace, { previous: open.at(-1)?.view });
    return shown(built, (view) => workspace.setModals(redeemed.user, [...open, { view, errors: {} }]));
  },

  'views.update': (args) => {
    const found = workspace.view(text(args.view_id) || text(args.external_id));
    if (found === undefined) return refuse('not_found');
    if (isStale(found.view, args)) return refuse('hash_conflict');
    return shown(buildView(args.view, workspace, { before: found.view }), (view) =>
      workspace.replaceView(found.owner, view),
    );
  },

  'views.publish': (args) => {
    const user = workspace.user(text(args.user_id));
    if (user === undefined) return refuse('user_not_found');
    const before = workspace.home(user.id);
    if (before !== undefined && isStale(before, args)) return refuse('hash_conflict');
    return shown(buildView(args.view, workspace, { before }), (view) => workspace.publishHome(user.id, view));
  },
});

const isStale = (view: View, args: Arguments): boolean => text(args.hash) !== '' && args.hash !== view.hash;

function shown(built: Built, show: (view: View) => void): Reply {
  if (!built.ok) return refuse('invalid_arguments', refusalDetails(built.problems));
  show(built.view);
  return { ok: true, view: built.view };
}
