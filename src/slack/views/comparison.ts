import type { KnownBlock, TableBlock } from '@slack/types';
import type { AnswerOf, ComparisonRow, SubjectCard } from '../../answer/answer.js';
import type { Team } from '../../teams/team-book.js';
import { LIMITS } from '../limits.js';
import { askButtons } from './ask-button.js';
import { context, section, table } from './blocks.js';
import { comparisonMenus } from './comparison-menus.js';
import type { Message } from './message.js';
import { bold, escapeMrkdwn } from './mrkdwn.js';
import { ownerLabel } from './owner.js';
import { packed } from './packed.js';
import { pictureButton } from './picture-button.js';
import { behindDot, inShortBrackets } from './team-name.js';

/** Layers × subjects, the rows that differ first. */
export function comparisonMessage(answer: AnswerOf<'comparison'>): Message {
  const { subjects, asked } = answer;
  const rows = shown(answer);
  const lead = section(`${bold(subjects.map(({ name }) => name).join(' · '))}\n${escapeMrkdwn(tally(answer))}`);
  const after = [
    ...footnotes(answer).map((note) => context(escapeMrkdwn(note))),
    ...comparisonMenus(answer),
    askButtons(
      subjects.map(({ id, name }) => ({ label: name, question: { kind: 'ask', subjects: [id], layers: asked } })),
      pictureButton(subjects),
    ),
  ];
  return {
    text: comparisonText(answer),
    blocks: [lead, ...(rows.length > 0 ? [ownersTable(subjects, rows)] : []), ...after],
    tableless: [lead, ...rowSections(subjects, rows), ...after],
  };
}

const shown = ({ rows, onlyDifferences }: AnswerOf<'comparison'>): readonly ComparisonRow[] =>
  onlyDifferences ? rows.filter(({ differs }) => differs) : rows;

const ownersTable = (subjects: readonly SubjectCard[], rows: readonly ComparisonRow[]): TableBlock =>
  table(
    ['Layer', ...subjects.map(({ name }) => name)],
    rows.map((row) => [`${row.differs ? '≠ ' : ''}${row.layer.title}`, ...ownersOf(row, subjects, behindDot)]),
  );

function ownersOf(
  { verdicts }: ComparisonRow,
  subjects: readonly SubjectCard[],
  ourTeam: (team: Team | null) => string,
): string[] {
  return subjects.flatMap((subject, index) => {
    const verdict = verdicts[index];
    return verdict
      ? [`${ownerLabel(verdict.owner, subject)}${ourTeam(verdict.team)}${verdict.variesIn.length > 0 ? ' *' : ''}`]
      : [];
  });
}

function tally({ rows }: AnswerOf<'comparison'>): string {
  const differing = rows.filter((row) => row.differs).length;
  if (rows.length === 1) return differing === 1 ? 'They differ.' : 'No difference in owner.';
  return `${differing} of ${rows.length} layers differ in owner${differing > 0 ? ', marked ≠' : ''}.`;
}

function footnotes(answer: AnswerOf<'comparison'>): string[] {
  const { leftOut } = answer;
  const varies = shown(answer).some((row) => row.verdicts.some(({ variesIn }) => variesIn.length > 0));
  return [
    ...(varies ? ['* depends how you run it: ask for the service by itself'] : []),
    ...(leftOut.length > 0 ? [`Left out, since six fit: ${leftOut.join(', ')}`] : []),
  ];
}

function rowSections(subjects: readonly SubjectCard[], rows: readonly ComparisonRow[]): KnownBlock[] {
  const lines = rows.map((row) => `${bold(row.layer.title)}: ${escapeMrkdwn(rowLine(row, subjects))}`);
  return packed(lines, LIMITS.text).map(section);
}

const rowLine = (row: ComparisonRow, subjects: readonly SubjectCard[]): string =>
  ownersOf(row, subjects, inShortBrackets)
    .map((owner, index) => `${subjects[index]?.name} ${owner}`)
    .join(' · ');

function comparisonText(answer: AnswerOf<'comparison'>): string {
  const { subjects } = answer;
  return [
    `${subjects.map(({ name }) => name).join(' / ')}: ${tally(answer)}`,
    ...shown(answer).map((row) => `- ${row.differs ? '≠ ' : ''}${row.layer.title}: ${rowLine(row, subjects)}`),
    ...footnotes(answer),
  ].join('\n');
}
