import type { KnownBlock } from '@slack/types';
import type { AnswerOf, Dispute, MatrixCell, ReadingCard } from '../../answer/answer.js';
import { askButtons, type Choice } from './ask-button.js';
import { context, section, table } from './blocks.js';
import { chunked } from './chunked.js';
import type { Message } from './message.js';
import { bold, escapeMrkdwn, link } from './mrkdwn.js';
import { ownerLabel } from './owner.js';

/** The whole model: layers down, service models across. */
export function matrixMessage(answer: AnswerOf<'matrix'>): Message {
  const { rows, models, classic, reading, disputes } = answer;
  const title = `The shared responsibility model${reading ? `: ${reading.name}` : ''}`;
  const lead = section(`${bold(title)}\n${KEY}`);
  const notes = [...(reading?.note ? [reading.note] : []), ...disputes.map(disputeLine)];
  const lines = rows.map(
    ({ title, owners }) => `${title}: ${owners.map((owner, i) => `${models[i]?.name} ${mark(owner)}`).join(' · ')}`,
  );
  const after: KnownBlock[] = [
    ...(disputes.length > 0 ? [section(bold('Where authorities differ'))] : []),
    ...chunked(notes, 10).map((part) => context(part.map(escapeMrkdwn).join('\n'))),
    ...(reading ? [context(`Source: ${cited(reading.source)}`)] : []),
    askButtons([otherSize(classic, reading)]),
  ];
  return {
    text: [
      title,
      KEY,
      ...lines.map((line) => `- ${line}`),
      ...(disputes.length > 0 ? ['Where authorities differ:'] : []),
      ...notes.map((note) => `- ${note}`),
      ...(reading ? [`Source: ${reading.source.title} ${reading.source.url ?? ''}`] : []),
    ].join('\n'),
    blocks: [
      lead,
      table(
        ['Layer', ...models.map(({ name }) => name)],
        rows.map((row) => [row.title, ...row.owners.map(mark)]),
      ),
      ...after,
    ],
    tableless: [lead, ...chunked(lines, 8).map((part) => section(escapeMrkdwn(part.join('\n')))), ...after],
  };
}

function otherSize(classic: boolean, reading: ReadingCard | null): Choice {
  const read = reading && { reading: reading.id };
  return classic
    ? { label: 'All 22 layers', question: { kind: 'matrix', rows: 'all', ...read } }
    : { label: 'The classic nine', question: { kind: 'matrix', rows: 'classic', ...read } };
}

const disputeLine = ({ cell, owner, readings }: Dispute): string => `${cell}: ${mark(owner)} in ${readings.join(', ')}`;

const KEY = '● You · ○ Provider · ◐ Shared';

const mark = (owner: MatrixCell): string => (owner ? ownerLabel(owner, { providerName: 'Provider' }) : '– not said');

const cited = ({ title, url }: { title: string; url?: string | undefined }): string =>
  url ? link(url, title) : escapeMrkdwn(title);
