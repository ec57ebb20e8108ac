import { clearer, readAssignment } from './assignment.js';
import type { CommandContext, TeamsCommand, Unclear } from './command.js';
import { readUserGroup, tidyName } from './details.js';
import { teamNamed, teamsLike } from './find-team.js';
import type { Team } from './team-book.js';

/** "os, runtime on rds to platform". A team that is almost named is asked back; one that is not there yet is made. */
export function readSet(args: string, context: CommandContext): TeamsCommand {
  const [, what = '', isNew, to = ''] = /^(.*\S)\s+to\s+(new team\s+)?(\S.*)$/is.exec(args) ?? [];
  if (what === '') return { kind: 'unclear', about: 'verb', heard: tidyName(`set ${args}`), offers: ['teams edit'] };
  const { teams, names } = context;
  const reading = readAssignment(what, names);
  if (reading.is === 'unclear') {
    return unclearAssignment(reading, context, (said) => `teams set ${said} to ${isNew ?? ''}${to}`);
  }
  const known = teamNamed(teams, to) ?? teamOfGroup(teams, to);
  const near = known || isNew ? [] : teamsLike(teams, to);
  if (near.length > 0) {
    const offers = [...near.map(({ name }) => name), `new team ${tidyName(to)}`];
    return {
      kind: 'unclear',
      about: 'team',
      heard: tidyName(to),
      offers: offers.map((team) => `teams set ${what} to ${team}`),
    };
  }
  const { layers, scopes } = reading;
  return { kind: 'assign', team: known ?? newTeam(to), layers, scopes };
}

/** "@platform" is a user group, and the team behind it is called so. */
const newTeam = (to: string): Pick<Team, 'name' | 'userGroup'> => ({
  name: tidyName(to).replace(/^@/, ''),
  userGroup: to.startsWith('@') ? (readUserGroup(to.trim()) ?? null) : null,
});

const teamOfGroup = (teams: readonly Team[], to: string): Team | undefined =>
  teams.find(({ userGroup }) => userGroup !== null && userGroup === to.trim());

/**
 * "os on rds" takes a layer from whoever holds it, so "from platform" is asked back; "platform" is a whole team, which is
 * asked back before it goes.
 */
export function readRemove(args: string, context: CommandContext): TeamsCommand {
  const { teams, names } = context;
  if (args === '') return { kind: 'unclear', about: 'verb', heard: 'remove', offers: ['teams', 'teams help'] };
  const [, named] = /^team\s+(\S.*)$/is.exec(args) ?? [];
  const team = teamNamed(teams, named ?? args);
  if (team) return { kind: 'removeTeam', team, isConfirmed: named !== undefined };
  const [, what, holder = ''] = /^(.*\S)\s+from\s+(\S.*)$/is.exec(args) ?? [];
  if (what && teamNamed(teams, holder)) {
    return { kind: 'unclear', about: 'verb', heard: tidyName(`remove ${args}`), offers: [`teams remove ${what}`] };
  }
  const reading = readAssignment(args, names);
  if (reading.is === 'sure') return { kind: 'release', layers: reading.layers, scopes: reading.scopes };
  const near = teamsLike(teams, named ?? args);
  if (near.length === 0 && named === undefined)
    return unclearAssignment(reading, context, (said) => `teams remove ${said}`);
  const offers = near.map(({ name }) => `teams remove ${name}`);
  return { kind: 'unclear', about: 'team', heard: tidyName(named ?? args), offers };
}

function unclearAssignment(
  reading: Extract<ReturnType<typeof readAssignment>, { is: 'unclear' }>,
  { guesses }: CommandContext,
  again: (said: string) => string,
): Unclear {
  const [first] = reading.unknown;
  return {
    kind: 'unclear',
    about: first?.about ?? 'layer',
    heard: reading.unknown.map(({ heard }) => heard).join(', '),
    offers: clearer(reading, guesses).map(again),
  };
}
