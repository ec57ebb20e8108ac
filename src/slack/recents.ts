import { isRepeatable, questionLabel } from '../answer/question-label.js';
import type { Catalog } from '../catalog/catalog.js';
import { asIfSaid } from '../question/assume.js';
import type { Question } from '../question/question.js';
import type { Database } from '../store/database.js';
import { type Asked, recentQuestions, rememberQuestions } from '../store/recents.js';
import { createBatch } from './batch.js';
import type { Note } from './conversation.js';
import { decodeQuestion, encodeQuestion } from './question-value.js';

/** What a person asked lately, for that person's App Home alone. Ids only, never what was typed. */
export interface Recents {
  readonly remember: Note;
  of(tenant: string, user: string): Promise<Recent[]>;
  /** Resolves once nothing is left to be written. */
  readonly settle: () => Promise<void>;
}

export interface Recent {
  readonly label: string;
  readonly question: Question;
}

export interface RecentsParts {
  readonly catalog: Catalog;
  readonly database: Promise<Database>;
  readonly now: () => Date;
  readonly onError: (error: unknown) => void;
}

export function createRecents({ catalog, database, now, onError }: RecentsParts): Recents {
  const batch = createBatch<Asked>({ write: async (asked) => rememberQuestions(await database, asked), onError });
  return {
    settle: batch.flush,
    remember({ tenant, user, question }) {
      if (!isRepeatable(question)) return;
      batch.add({ tenant, asker: user, question: encodeQuestion(asIfSaid(question)), askedAt: now() });
    },
    async of(tenant, user) {
      await batch.flush();
      const kept = await recentQuestions(await database, tenant, user);
      return kept.flatMap((value) => {
        const question = decodeQuestion(catalog, value);
        return isRepeatable(question) ? [{ label: questionLabel(catalog, question), question }] : [];
      });
    },
  };
}
