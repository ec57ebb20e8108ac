import { plainWords } from '../question/normalise.js';
import type { Database } from '../store/database.js';
import { countMiss } from '../store/misses.js';
import type { Note } from './conversation.js';

/** A pasted page is no question that anybody could mend the vocabulary for. */
const MAX_CHARACTERS = 200;

export interface MissParts {
  readonly database: Promise<Database>;
  readonly now: () => Date;
  readonly onError: (error: unknown) => void;
}

/** Counts the questions that found no answer, by their normalised text and without who asked: each is a gift. */
export function createMissNotes({ database, now, onError }: MissParts): Note {
  return ({ tenant, text, answer }) => {
    if (answer.kind !== 'unknown' && answer.kind !== 'unsure') return;
    const question = plainWords(text.replace(/<[^>]*>/g, ' ')).toLowerCase();
    if (question === '' || question.length > MAX_CHARACTERS) return;
    database.then((sql) => countMiss(sql, tenant, question, now())).catch(onError);
  };
}
