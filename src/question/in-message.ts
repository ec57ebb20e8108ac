import type { Question } from './question.js';

/** A message has this many sentences, or the rest of it is not read. */
const MAX_SENTENCES = 30;
const MAX_NAMED = 6;

/**
 * What a message that was not written to us is about: read as a whole, else sentence by sentence, since most of them
 * are about something else. Pure, as `read` is.
 */
export function readMessage(read: (text: string) => Question, text: string): Question {
  const whole = read(text);
  if (whole.kind !== 'unknown' && whole.kind !== 'help') return whole;
  const sentences = text.split(/[.!?\n]+\s/).filter((sentence) => sentence.trim() !== '');
  const about = sentences.slice(0, MAX_SENTENCES).map(read).filter(isAboutOwners);
  const subjects = [...new Set(about.flatMap((each) => each.subjects))].slice(0, MAX_NAMED);
  const layers = [...new Set(about.flatMap((each) => each.layers))];
  if (subjects.length + layers.length === 0) return { kind: 'unknown' };
  return { kind: subjects.length > 1 ? 'compare' : 'ask', subjects, layers };
}

type AboutOwners = Extract<Question, { kind: 'ask' | 'compare' }>;

const isAboutOwners = (question: Question): question is AboutOwners =>
  question.kind === 'ask' || question.kind === 'compare';
