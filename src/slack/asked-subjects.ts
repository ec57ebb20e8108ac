import type { Catalog, SubjectId } from '../catalog/catalog.js';
import { isService } from '../catalog/resolve.js';
import { askedQuestions } from '../store/asked-questions.js';
import type { Database } from '../store/database.js';
import { decodeQuestion } from './question-value.js';

/** The services that a workspace asked about of late. */
export function createAskedSubjects(catalog: Catalog, database: Promise<Database>) {
  return async (tenant: string): Promise<SubjectId[]> => {
    const asked = await askedQuestions(await database, tenant);
    const subjects = asked.flatMap((value) => {
      const question = decodeQuestion(catalog, value);
      return 'subjects' in question ? question.subjects : [];
    });
    return [...new Set(subjects)].filter(isService);
  };
}
