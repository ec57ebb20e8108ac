import { editsAllowed, typingSlip } from '../question/edit-distance.js';
import type { Team } from './team-book.js';

/** Names are compared without capitals and accents. */
export const sameName = (name: string): string =>
  name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase();

export const teamNamed = (teams: readonly Team[], name: string): Team | undefined =>
  teams.find((team) => sameName(team.name) === sameName(name));

/** The teams whose names are a slip of the keys away, the nearest first. */
export function teamsLike(teams: readonly Team[], name: string): Team[] {
  const typed = sameName(name);
  const most = editsAllowed(typed.length);
  if (most === 0) return [];
  return teams
    .flatMap((team) => {
      const slip = typingSlip(typed, sameName(team.name), most);
      return slip ? [{ team, slip }] : [];
    })
    .sort((one, other) => one.slip.edits - other.slip.edits || one.slip.cost - other.slip.cost)
    .map(({ team }) => team);
}
