import type { LayerId } from '../catalog/schema.js';
import { readRemove, readSet } from './command-edits.js';
import { tidyName } from './details.js';
import { teamNamed, teamsLike } from './find-team.js';
import type { Guesses } from './guess.js';
import type { Names } from './names.js';
import type { Scope, Team } from './team-book.js';
import { afterTeams, asTyped, peopleIn } from './typed-text.js';
import { teamsVerb } from './verbs.js';

export type FileFormat = 'yaml' | 'csv';

/** What `/whoowns teams …` asks for. */
export type TeamsCommand =
  | { readonly kind: 'list' }
  | { readonly kind: 'team'; readonly team: Team }
  | { readonly kind: 'form'; readonly team: Team | null; readonly name: string }
  | { readonly kind: 'gaps' }
  | {
      readonly kind: 'assign';
      readonly team: { readonly name: string; readonly userGroup: string | null };
      readonly layers: readonly LayerId[];
      readonly scopes: readonly Scope[];
    }
  | { readonly kind: 'release'; readonly layers: readonly LayerId[]; readonly scopes: readonly Scope[] }
  | { readonly kind: 'removeTeam'; readonly team: Team; readonly isConfirmed: boolean }
  | { readonly kind: 'export'; readonly format: FileFormat }
  /** Without a file the form is opened. */
  | { readonly kind: 'import'; readonly file: string | null }
  | { readonly kind: 'history' }
  | { readonly kind: 'editors'; readonly change: 'add' | 'remove' | null; readonly people: readonly string[] }
  | { readonly kind: 'help' }
  | Unclear;

/** Nothing is guessed: what was heard, and complete commands to choose from. */
export interface Unclear {
  readonly kind: 'unclear';
  readonly about: 'verb' | 'team' | 'layer' | 'scope';
  readonly heard: string;
  readonly offers: readonly string[];
}

export interface CommandContext {
  readonly teams: readonly Team[];
  readonly names: Names;
  readonly guesses: Guesses;
}

/** Reads a text that begins with "teams". */
export function readTeamsCommand(text: string, context: CommandContext): TeamsCommand {
  const rest = afterTeams(text) ?? '';
  const [word = ''] = rest.split(/\s+/);
  const tail = rest.slice(word.length).trim();
  const args = asTyped(tail);
  const verb = teamsVerb(word);
  if (!verb) {
    return oneTeam(asTyped(rest), context) ?? { kind: 'unclear', about: 'verb', heard: tidyName(rest), offers: USUAL };
  }
  switch (verb) {
    case 'list':
      return args === '' ? { kind: 'list' } : (oneTeam(args, context) ?? noTeam(args));
    case 'form':
      return args === '' ? { kind: 'form', team: null, name: '' } : formFor(args, context);
    case 'new':
      return { kind: 'form', team: teamNamed(context.teams, args) ?? null, name: tidyName(args) };
    case 'gaps':
    case 'history':
    case 'help':
      return { kind: verb };
    case 'set':
      return readSet(args, context);
    case 'remove':
      return readRemove(args, context);
    case 'export':
      return { kind: 'export', format: /\bcsv\b/i.test(args) ? 'csv' : 'yaml' };
    case 'import':
      return { kind: 'import', file: args === '' ? null : withoutFence(args) };
    case 'editors':
      return readEditors(tail);
  }
}

const USUAL = ['teams', 'teams gaps', 'teams edit', 'teams help'];

function oneTeam(name: string, { teams }: CommandContext): TeamsCommand | undefined {
  const team = teamNamed(teams, name);
  if (team) return { kind: 'team', team };
  const near = teamsLike(teams, name);
  return near.length > 0
    ? { kind: 'unclear', about: 'team', heard: tidyName(name), offers: near.map((each) => `teams show ${each.name}`) }
    : undefined;
}

const noTeam = (name: string): Unclear => ({
  kind: 'unclear',
  about: 'team',
  heard: tidyName(name),
  offers: ['teams'],
});

function formFor(name: string, { teams }: CommandContext): TeamsCommand {
  const team = teamNamed(teams, name);
  if (team) return { kind: 'form', team, name: team.name };
  const near = teamsLike(teams, name).map((each) => `teams edit ${each.name}`);
  return { kind: 'unclear', about: 'team', heard: tidyName(name), offers: [...near, `teams new ${tidyName(name)}`] };
}

function readEditors(args: string): TeamsCommand {
  const [verb = ''] = args.toLowerCase().split(/\s+/);
  const change = verb === 'add' || verb === 'remove' ? verb : null;
  return { kind: 'editors', change, people: change ? peopleIn(args) : [] };
}

/** A file that was pasted as code. */
const withoutFence = (text: string): string => text.replace(/^```(?:\w*\n)?/, '').replace(/\n?```$/, '');
