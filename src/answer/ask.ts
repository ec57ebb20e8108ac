import type { Catalog } from '../catalog/catalog.js';
import type { ProviderId } from '../catalog/schema.js';
import { assume } from '../question/assume.js';
import { createReader, type Topic } from '../question/follow-up.js';
import { createParser } from '../question/parse.js';
import type { Question } from '../question/question.js';
import type { TeamBook } from '../teams/team-book.js';
import type { Answer } from './answer.js';
import { createAnswerer } from './answerer.js';

/** What goes without saying where a question is asked. */
export interface Context {
  /** What the thread was about, if it was about anything. */
  readonly topic?: Topic | undefined;
  /** The provider that the channel means where it names none. */
  readonly provider?: ProviderId | null;
  /** Whoever asks has said that they ask after an owner, so that the text need not. */
  readonly isAsked?: boolean;
}

/** The one brain behind the slash command, mentions, buttons and the command line. */
export interface Ask {
  readonly catalog: Catalog;
  readonly read: (text: string, context?: Context) => Question;
  /** @param teams those of the asker's workspace; none unless they are given */
  readonly answer: (question: Question, teams?: TeamBook) => Answer;
}

/** @param now the clock, so that tests can move it; a tip's day is the day in UTC */
export function createAsk(catalog: Catalog, now: () => Date): Ask {
  const read = createReader(catalog, createParser(catalog));
  const answerer = createAnswerer(catalog);
  return {
    catalog,
    read: (text, { topic, provider = null, isAsked = false } = {}) => assume(read(text, topic, isAsked), provider),
    answer: (question, teams) => answerer(question, now().toISOString().slice(0, 10), teams),
  };
}
