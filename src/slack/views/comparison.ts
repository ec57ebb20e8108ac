import type { KnownBlock } from '@slack/types';
import type { AnswerOf, ComparisonRow, SubjectCard } from '../../answer/answer.js';
import { askButtons } from './ask-button.js';
import { context, section, table } from './blocks.js';
import { chunked } from './chunked.js';
import type { Message } from './message.js';
import { bold, escapeMrkdwn } from './mrkdwn.js';
import { ownerLabel } from './owner.js';

/** Layers × subjects, the rows that differ first. */
export function comparisonMessage(answer: AnswerOf<'comparison'>): Message {
  const { subjects, rows, asked } = answer;
  const lead = section(`${bold(subjects.map(({ name }) => name).join(' · '))}\n${escapeMrkdwn(tally(answer))}`);
  const after = [
    ...footnotes(answer).map((note) => context(escapeMrkdwn(note))),
    askButtons(
      subjects.map(({ id, name }) => ({ label: name, question: { kind: 'ask', subjects: [id], layers: asked } })),
    ),
  ];
  return {
    text: comparisonText(answer),
    blocks: [
      lead,
      table(
        ['Layer', ...subjects.map(({ name }) => name)],
        rows.map((row) => [`${row.differs ? '≠ ' : ''}${row.layer.title}`, ...ownersOf(row, subjects)]),
      ),
      ...after,
    ],
    tableless: [lead, ...rowSections(answer), ...after],
  };
}

function ownersOf({ verdicts }: ComparisonRow, subjects: readonly SubjectCard[]): string[] {
  return subjects.flatMap((subject, index) => {
    const verdict = verdicts[index];
    return verdict ? [`${ownerLabel(verdict.owner, subject)}${verdict.variesIn.length > 0 ? ' *' : ''}`] : [];
  });
}

function tally({ rows }: AnswerOf<'comparison'>): string {
  const differing = rows.filter((row) => row.differs).length;
  if (rows.length === 1) return differing === 1 ? 'They differ.' : 'No difference in owner.';
  return `${differing} of ${rows.length} layers differ in owner${differing > 0 ? ', marked ≠' : ''}.`;
}

function footnotes({ rows, leftOut }: AnswerOf<'comparison'>): string[] {
  const varies = rows.some((row) => row.verdicts.some(({ variesIn }) => variesIn.length > 0));
  return [
    ...(varies ? ['* depends how you run it: ask for the service by itself'] : []),
    ...(leftOut.length > 0 ? [`Left out, since six fit: ${leftOut.join(', ')}`] : []),
  ];
}

function rowSections({ rows, subjects }: AnswerOf<'comparison'>): KnownBlock[] {
  const lines = rows.map((row) => `${bold(row.layer.title)}: ${escapeMrkdwn(rowLine(row, subjects))}`);
  return chunked(lines, 4).map((part) => section(part.join('\n')));
}

const rowLine = (row: ComparisonRow, subjects: readonly SubjectCard[]): string =>
  ownersOf(row, subjects)
    .map((owner, index) => `${subjects[index]?.name} ${owner}`)
    .join(' · ');

function comparisonText(answer: AnswerOf<'comparison'>): string {
  const { subjects, rows } = answer;
  return [
    `${subjects.map(({ name }) => name).join(' / ')}: ${tally(answer)}`,
    ...rows.map((row) => `- ${row.differs ? '≠ ' : ''}${row.layer.title}: ${rowLine(row, subjects)}`),
    ...footnotes(answer),
  ].join('\n');
}
