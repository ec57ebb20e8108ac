import { randomUUID } from 'node:crypto';
import type { Catalog, SubjectId } from '../catalog/catalog.js';
import type { Question } from '../question/question.js';
import type { Database } from '../store/database.js';
import { editorsOf } from '../store/editors.js';
import { type KeptChange, teamChanges } from '../store/teams.js';
import { createChanger, type Outcome } from './change.js';
import { readTeamsCommand, type TeamsCommand, type Unclear } from './command.js';
import { type Duty, dutiesOf } from './duties.js';
import type { TeamsEdit } from './edit.js';
import { teamsAsCsv, teamsAsYaml } from './export-file.js';
import { type Gap, gapsOf, subjectsAtHand } from './gaps.js';
import { createGuesses } from './guess.js';
import { createImporter, type ImportReply } from './import.js';
import { keptBook } from './kept-book.js';
import type { Names } from './names.js';
import type { Actor } from './permission.js';
import { createFileReader } from './read-file.js';
import type { Team, TeamBook } from './team-book.js';
import { writtenTeams } from './written-file.js';

/** What came of a `teams` command. */
export type TeamsReply =
  | { readonly kind: 'list'; readonly teams: readonly { readonly team: Team; readonly layers: number }[] }
  | { readonly kind: 'team'; readonly team: Team; readonly duties: readonly Duty[] }
  | { readonly kind: 'gaps'; readonly gaps: readonly Gap[]; readonly areModels: boolean; readonly subjects: number }
  | Outcome
  | { readonly kind: 'confirmRemoval'; readonly team: Team; readonly layers: number }
  | { readonly kind: 'export'; readonly filename: string; readonly content: string }
  | ImportReply
  | { readonly kind: 'history'; readonly changes: readonly KeptChange[] }
  | { readonly kind: 'editors'; readonly editors: readonly string[]; readonly installer: string | null }
  | { readonly kind: 'whichPeople' }
  | { readonly kind: 'help' }
  | Unclear;

export interface TeamsDesk {
  read(text: string, tenant: string): Promise<TeamsCommand>;
  obey(command: TeamsCommand, actor: Actor): Promise<TeamsReply>;
  list(tenant: string): Promise<Extract<TeamsReply, { kind: 'list' }>>;
  gaps(tenant: string): Promise<Extract<TeamsReply, { kind: 'gaps' }>>;
  edit(edit: TeamsEdit, actor: Actor): Promise<Outcome>;
  confirmImport(id: string, actor: Actor): Promise<Outcome | ImportReply>;
  book(tenant: string): Promise<TeamBook>;
}

export interface TeamsDeskParts {
  readonly catalog: Catalog;
  readonly names: Names;
  readonly readQuestion: (text: string) => Question;
  readonly database: Promise<Database>;
  readonly now: () => Date;
  /** What a workspace asked about of late. */
  readonly askedSubjects: (tenant: string) => Promise<readonly SubjectId[]>;
  readonly installerOf: (tenant: string) => Promise<string | null>;
  /** Called after a change, so that the next answer shows it. */
  readonly changed: () => void;
}

const SHOWN_CHANGES = 40;

/** Lists, changes, imports and exports a workspace's teams. */
export function createTeamsDesk(parts: TeamsDeskParts): TeamsDesk {
  const { catalog, database, names, askedSubjects, installerOf } = parts;
  const guesses = createGuesses(catalog, parts.readQuestion);
  const changer = createChanger({ ...parts, newId: () => randomUUID().slice(0, 8) });
  const importer = createImporter({ ...parts, readFile: createFileReader(catalog, guesses), edit: changer.edit });
  const book = async (tenant: string) => keptBook(await database, tenant);

  async function gaps(tenant: string): Promise<Extract<TeamsReply, { kind: 'gaps' }>> {
    const known = { catalog, teams: await book(tenant) };
    const { subjects, areModels } = subjectsAtHand(known, await askedSubjects(tenant));
    return { kind: 'gaps', gaps: gapsOf(known, subjects), areModels, subjects: subjects.length };
  }

  async function list(tenant: string): Promise<Extract<TeamsReply, { kind: 'list' }>> {
    const { teams, holdings } = await book(tenant);
    const layersOf = ({ id }: Team) =>
      new Set(holdings.filter(({ team }) => team === id).map(({ layer }) => layer)).size;
    return { kind: 'list', teams: teams.map((team) => ({ team, layers: layersOf(team) })) };
  }

  async function confirmRemoval(team: Team, actor: Actor): Promise<TeamsReply> {
    const permission = await actor.permission();
    if (permission.is === 'reader') return { kind: 'refused', reader: permission };
    const { holdings } = await book(actor.tenant);
    return { kind: 'confirmRemoval', team, layers: holdings.filter((holding) => holding.team === team.id).length };
  }

  async function exported(tenant: string, format: 'yaml' | 'csv'): Promise<TeamsReply> {
    const teams = writtenTeams(await book(tenant));
    const content = format === 'csv' ? teamsAsCsv(teams) : teamsAsYaml(teams);
    return { kind: 'export', filename: `teams.${format}`, content };
  }

  return {
    book,
    list,
    gaps,
    edit: changer.edit,
    confirmImport: importer.confirm,
    read: async (text, tenant) => readTeamsCommand(text, { teams: (await book(tenant)).teams, names, guesses }),
    async obey(command, actor) {
      const { tenant } = actor;
      switch (command.kind) {
        case 'list':
          return list(tenant);
        case 'team':
          return { ...command, duties: dutiesOf({ catalog, teams: await book(tenant) }, command.team) };
        case 'gaps':
          return gaps(tenant);
        case 'assign':
        case 'release':
          return changer.edit(command, actor);
        case 'removeTeam':
          return command.isConfirmed
            ? changer.edit({ kind: 'removeTeam', team: command.team.id }, actor)
            : confirmRemoval(command.team, actor);
        case 'export':
          return exported(tenant, command.format);
        case 'import':
          return importer.propose(command.file ?? '', actor);
        case 'history':
          return { kind: 'history', changes: await teamChanges(await database, tenant, SHOWN_CHANGES) };
        case 'editors': {
          if (command.change && command.people.length === 0) return { kind: 'whichPeople' };
          if (command.change) return changer.editors(command.change, command.people, actor);
          const [editors, installer] = await Promise.all([editorsOf(await database, tenant), installerOf(tenant)]);
          return { kind: 'editors', editors, installer };
        }
        case 'form':
        case 'help':
          return { kind: 'help' };
        case 'unclear':
          return command;
      }
    },
  };
}
