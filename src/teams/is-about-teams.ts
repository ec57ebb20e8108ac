import type { Question } from '../question/question.js';
import { sameName, teamNamed } from './find-team.js';
import type { Names } from './names.js';
import type { Team } from './team-book.js';
import { afterTeams, asTyped } from './typed-text.js';
import { teamsVerb } from './verbs.js';
import { teamAskedAfter } from './whose-duties.js';

interface Ground {
  /** This workspace's. */
  readonly teams: readonly Team[];
  readonly names: Names;
  readonly read: (text: string) => Question;
}

/** Whether a text is about this workspace's teams. A question about the cloud never is: "teams backup" is Microsoft's. */
export function isAboutTeams(text: string, { teams, names, read }: Ground): boolean {
  const rest = afterTeams(text);
  if (rest !== undefined) {
    const [word = ''] = rest.split(/\s+/);
    return teamsVerb(word) !== undefined || teamNamed(teams, asTyped(rest)) !== undefined || isOutside(read(text));
  }
  const asked = teamAskedAfter(teams, text);
  if (!asked) return false;
  if (!asked.isExact) return isOutside(read(text));
  return !isOfTheCloud(names, asked.team);
}

const isOutside = ({ kind }: Question): boolean => kind === 'unknown' || kind === 'unsure';

/** The sides of the model. */
const SIDES = new Set([
  'we',
  'us',
  'you',
  'i',
  'the customer',
  'customer',
  'the provider',
  'provider',
  'cloud provider',
  'csp',
]);

/** A team may be called "Lambda"; what Lambda owns is still asked of AWS. */
function isOfTheCloud(names: Names, { name }: Team): boolean {
  if (SIDES.has(sameName(name))) return true;
  const [only, ...others] = names.scopes(name);
  return others.length === 0 && (only?.of === 'provider' || only?.of === 'service');
}
