import type { Team, User } from '../page/wire.js';
import { APP } from '../seed.js';

export const TOKEN = 'verification-token-is-deprecated';

/** The workspace where the app is installed, on whose behalf a body is sent. */
export interface At {
  readonly team: Team;
}

export const teamOf = ({ id, domain }: Team) => ({ id, domain });

export const person = ({ id, name, team: elsewhere }: User, { id: here }: Team) => ({
  id,
  username: name,
  name,
  team_id: elsewhere ?? here,
});

export const common = (team: Team) => ({
  api_app_id: APP.id,
  token: TOKEN,
  team: teamOf(team),
  enterprise: null,
  is_enterprise_install: false,
});
