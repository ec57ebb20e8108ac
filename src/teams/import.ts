import { randomUUID } from 'node:crypto';
import type { Database } from '../store/database.js';
import { findImport, keepImport } from '../store/team-imports.js';
import type { Changer, Outcome } from './change.js';
import { changesBetween } from './changes.js';
import { edited } from './edit.js';
import type { FileProblem } from './file-problem.js';
import { teamNamed } from './find-team.js';
import { keptBook } from './kept-book.js';
import type { Actor } from './permission.js';
import type { ReadFile } from './read-file.js';

/** What an import would do; nothing is done yet. */
export interface ImportPlan {
  readonly teams: number;
  readonly layers: number;
  /** The teams that the file's take the place of. */
  readonly replaces: readonly string[];
  /** How many layers go to another team. */
  readonly moves: number;
}

export type ImportReply =
  | { readonly kind: 'importWrong'; readonly problems: readonly FileProblem[] }
  | { readonly kind: 'importPlan'; readonly id: string; readonly plan: ImportPlan }
  /** It was offered to somebody else, or too long ago. */
  | { readonly kind: 'importGone' };

export interface ImporterParts {
  readonly database: Promise<Database>;
  readonly now: () => Date;
  readonly readFile: ReadFile;
  readonly edit: Changer['edit'];
}

/** Reads a file and says what it would do; does so only once that is confirmed. */
export function createImporter({ database, now, readFile, edit }: ImporterParts) {
  return {
    async propose(file: string, actor: Actor): Promise<Outcome | ImportReply> {
      const permission = await actor.permission();
      if (permission.is === 'reader') return { kind: 'refused', reader: permission };
      const reading = readFile(file);
      if (reading.is === 'wrong') return { kind: 'importWrong', problems: reading.problems };
      const sql = await database;
      const before = await keptBook(sql, actor.tenant);
      const teams = reading.value;
      const after = edited(before, { kind: 'import', teams }, randomUUID);
      if (after.is !== 'done') return { kind: 'impossible', why: after.is };
      const id = randomUUID();
      await keepImport(sql, { id, tenant: actor.tenant, importer: actor.user, file }, now());
      const changes = changesBetween(before, after.book);
      return {
        kind: 'importPlan',
        id,
        plan: {
          teams: teams.length,
          layers: teams.reduce((sum, { holds }) => sum + holds.length, 0),
          replaces: teams.flatMap(({ name }) => teamNamed(before.teams, name)?.name ?? []),
          moves: changes.filter(({ about, before, after }) => about === 'holding' && before && after).length,
        },
      };
    },

    /** Twice is as good as once: the second time changes nothing. */
    async confirm(id: string, actor: Actor): Promise<Outcome | ImportReply> {
      const file = await findImport(await database, { id, tenant: actor.tenant, importer: actor.user });
      const reading = file === undefined ? undefined : readFile(file);
      return reading?.is === 'read' ? edit({ kind: 'import', teams: reading.value }, actor) : { kind: 'importGone' };
    },
  };
}
