import type { Catalog } from '../catalog/catalog.js';
import { createReader, type Reader } from '../question/follow-up.js';
import { createParser } from '../question/parse.js';
import type { Question } from '../question/question.js';
import type { Answer } from './answer.js';
import { createAnswerer } from './answerer.js';

/** The one brain behind the slash command, mentions, buttons and the command line. */
export interface Ask {
  readonly catalog: Catalog;
  /** With what the thread was about, if it was about anything. */
  readonly read: Reader;
  readonly answer: (question: Question) => Answer;
}

/** @param now the clock, so that tests can move it; a tip's day is the day in UTC */
export function createAsk(catalog: Catalog, now: () => Date): Ask {
  const answerer = createAnswerer(catalog);
  return {
    catalog,
    read: createReader(catalog, createParser(catalog)),
    answer: (question) => answerer(question, now().toISOString().slice(0, 10)),
  };
}
