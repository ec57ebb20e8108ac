import type { Database, Sql } from '../store/database.js';
import { addEditor, removeEditor } from '../store/editors.js';
import { lockTeams, noteTeamChanges, replaceTeams } from '../store/teams.js';
import { changesBetween, type TeamsChange } from './changes.js';
import { type Edited, edited, type TeamsEdit } from './edit.js';
import { keptBook, rowsOf } from './kept-book.js';
import type { Actor, Reader } from './permission.js';

type Changed =
  /** What is different now; nothing, where it was so already. */
  | { readonly kind: 'changed'; readonly changes: readonly TeamsChange[] }
  | { readonly kind: 'impossible'; readonly why: Exclude<Edited['is'], 'done'> };

/** A change, or why this person may not make it. */
export type Outcome = Changed | { readonly kind: 'refused'; readonly reader: Reader };

export interface Changer {
  edit(edit: TeamsEdit, actor: Actor): Promise<Outcome>;
  editors(change: 'add' | 'remove', people: readonly string[], actor: Actor): Promise<Outcome>;
}

export interface ChangerParts {
  readonly database: Promise<Database>;
  readonly now: () => Date;
  readonly changed: () => void;
  readonly newId: () => string;
}

/** Changes teams one edit at a time, each whole or not at all, and notes who did what and when. */
export function createChanger({ database, now, changed, newId }: ChangerParts): Changer {
  async function permitted(actor: Actor, work: (sql: Sql) => Promise<Changed>): Promise<Outcome> {
    const permission = await actor.permission();
    if (permission.is === 'reader') return { kind: 'refused', reader: permission };
    const outcome = await (await database).transaction(async (sql) => {
      await lockTeams(sql, actor.tenant);
      const done = await work(sql);
      if (done.kind === 'changed') await noteTeamChanges(sql, actor.tenant, done.changes, actor.user, now());
      return done;
    });
    changed();
    return outcome;
  }

  return {
    edit: (edit, actor) =>
      permitted(actor, async (sql) => {
        const before = await keptBook(sql, actor.tenant);
        const after = edited(before, edit, newId);
        if (after.is !== 'done') return { kind: 'impossible', why: after.is };
        const changes = changesBetween(before, after.book);
        if (changes.length > 0) await replaceTeams(sql, actor.tenant, rowsOf(after.book));
        return { kind: 'changed', changes };
      }),
    editors: (change, people, actor) =>
      permitted(actor, async (sql) => {
        const changes: TeamsChange[] = [];
        for (const of of people) {
          const isNew = await (change === 'add' ? addEditor : removeEditor)(sql, actor.tenant, of);
          const [before, after] = change === 'add' ? [null, of] : [of, null];
          if (isNew) changes.push({ about: 'editor', of, before, after });
        }
        return { kind: 'changed', changes };
      }),
  };
}
