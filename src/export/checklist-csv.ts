import { stringify } from 'csv-stringify/sync';
import type { AnswerOf } from '../answer/answer.js';

const COLUMNS = ['Layer', 'What you must do', 'Services', 'Team', 'How we know', 'Sources', 'Done'];

/** A line for each thing to do. What a spreadsheet would run as a formula is made text: teams are named by people. */
export const checklistCsv = ({ items }: AnswerOf<'checklist'>): string =>
  stringify(
    items.map(({ layer, what, team, askedBy }) => [
      layer.title,
      what,
      askedBy.map(({ subject }) => subject.name).join('; '),
      team?.name ?? '',
      askedBy.map(({ verdict }) => verdict.basis).join('; '),
      [...new Set(askedBy.flatMap(({ verdict }) => verdict.sources))].join(' '),
      '',
    ]),
    { header: true, columns: COLUMNS, escape_formulas: true },
  );
