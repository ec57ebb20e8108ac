import type { Snapshot } from './page/wire.js';
import type { Platform } from './platform.js';
import { APP, EXAMPLES } from './seed.js';

/** What one person sees. */
export function snapshotOf({ workspace, manifest, outgoing }: Platform, viewer: string): Snapshot {
  return {
    viewer,
    team: workspace.team.name,
    app: { id: APP.id, name: APP.name, user: APP.user },
    users: workspace.users,
    usergroups: workspace.usergroups,
    channels: workspace.channels.filter(({ members }) => members.includes(viewer)),
    messages: workspace.messagesFor(viewer),
    home: workspace.home(viewer) ?? null,
    modals: [...workspace.modals(viewer)],
    notices: workspace.notices.filter(({ user }) => user === viewer),
    menu: manifest.menu,
    steps: manifest.steps,
    examples: [...EXAMPLES],
    now: workspace.now(),
    clockMoves: false,
    weather: outgoing.faults.weather,
  };
}
