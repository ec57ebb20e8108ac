import type { Answer } from '../answer/answer.js';
import { plainWords } from '../question/normalise.js';
import type { Database } from '../store/database.js';
import { countMiss } from '../store/misses.js';

/** Counts the questions that found no answer, by their normalised text and without who asked: each is a gift. */
export type NoteMiss = (tenant: string, text: string, answer: Answer) => void;

/** A pasted page is no question that anybody could mend the vocabulary for. */
const MAX_CHARACTERS = 200;

export interface MissParts {
  readonly database: Promise<Database>;
  readonly now: () => Date;
  readonly onError: (error: unknown) => void;
}

/** Never holds an answer up, and never fails one. */
export function createMissNotes({ database, now, onError }: MissParts): NoteMiss {
  return (tenant, text, answer) => {
    if (answer.kind !== 'unknown' && answer.kind !== 'unsure') return;
    const question = plainWords(text.replace(/<[^>]*>/g, ' ')).toLowerCase();
    if (question === '' || question.length > MAX_CHARACTERS) return;
    database.then((sql) => countMiss(sql, tenant, question, now())).catch(onError);
  };
}
