import type { User } from '../page/wire.js';
import type { Workspace } from '../workspace.js';
import { type Behind, lastPage, type Methods, refuse, text } from './method.js';

export const peopleMethods = ({ workspace }: Behind): Methods => ({
  'users.info': (args) => {
    const user = workspace.user(text(args.user));
    return user === undefined ? refuse('user_not_found') : { ok: true, user: userBody(user, workspace) };
  },

  'users.list': () => ({
    ok: true,
    members: workspace.users.map((user) => userBody(user, workspace)),
    ...lastPage,
  }),

  'usergroups.list': () => ({
    ok: true,
    usergroups: workspace.usergroups.map(({ id, handle, name }) => ({ id, handle, name, team_id: workspace.team.id })),
  }),
});

function userBody(user: User, { team }: Workspace) {
  const { id, name, realName, isBot, isAdmin, isOwner, tz } = user;
  return {
    id,
    name,
    real_name: realName,
    team_id: user.team ?? team.id,
    deleted: false,
    is_bot: isBot,
    is_stranger: user.team !== undefined,
    is_admin: isAdmin,
    is_owner: isOwner,
    is_primary_owner: isOwner,
    is_restricted: false,
    tz,
    tz_label: tz,
    profile: { real_name: realName, display_name: name, team: user.team ?? team.id },
  };
}
