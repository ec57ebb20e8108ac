import type { Judged } from '../store/feedback.js';

interface Miss {
  readonly question: string;
  readonly times: number;
}

/** The questions that found no answer, then those whose answer was called wrong and what people said of it. */
export function missesReport(misses: readonly Miss[], wrong: readonly Judged[]): string {
  const missed = misses.map(({ times, question }) => counted(times, question));
  const judged = wrong.flatMap(({ wrong, right, question, notes }) => [
    counted(wrong, `${question}${right > 0 ? ` (called right ${right}×)` : ''}`),
    ...notes.map(({ note, source }) => `${INDENT}“${plain(note)}”${source ? ` ${source}` : ''}`),
  ]);
  return [
    misses.length > 0 ? 'Questions that found no answer:' : 'No question has gone unanswered.',
    ...missed,
    '',
    wrong.length > 0 ? 'Answers that were called wrong:' : 'No answer was called wrong.',
    ...judged,
  ].join('\n');
}

const WIDTH = 6;
const INDENT = ' '.repeat(WIDTH + 2);

const counted = (times: number, what: string): string => `${String(times).padStart(WIDTH)}  ${plain(what)}`;

/** On one line, and without what a terminal would obey. */
const plain = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ');
