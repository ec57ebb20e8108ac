import type { KnownBlock } from '@slack/types';
import type { AnswerOf } from '../../answer/answer.js';
import { askButtons } from './ask-button.js';
import { context, section, table } from './blocks.js';
import { chunked } from './chunked.js';
import type { Message } from './message.js';
import { bold, bullets, escapeMrkdwn, link } from './mrkdwn.js';

/** A piece of the model that is explained: a short text, lists or a table, and where it is written. */
export function conceptMessage({ concept }: AnswerOf<'concept'>): Message {
  const { title, text, lists, table: grid, sources } = concept;
  const lead = section(`${bold(title)}\n${escapeMrkdwn(text)}`);
  const listed = lists.flatMap(({ title, items }) =>
    chunked(items, 10).map((part, index) => section(`${index === 0 ? `${bold(title)}\n` : ''}${bullets(part)}`)),
  );
  const after: KnownBlock[] = [
    context(sources.map(({ title, url }) => (url ? link(url, title) : escapeMrkdwn(title))).join('  ·  ')),
    askButtons([{ label: 'The matrix', question: { kind: 'matrix', rows: 'classic' } }]),
  ];
  const rowLines = (grid?.rows ?? []).map((row) => row.map((cell, i) => `${grid?.columns[i]}: ${cell}`).join(' · '));
  return {
    text: [
      title,
      text,
      ...lists.map(({ title, items }) => [`${title}:`, ...items.map((item) => `- ${item}`)].join('\n')),
      ...(rowLines.length > 0 ? [rowLines.map((line) => `- ${line}`).join('\n')] : []),
      `Sources: ${sources.map(({ title, url }) => (url ? `${title} ${url}` : title)).join(' · ')}`,
    ].join('\n\n'),
    blocks: [lead, ...(grid ? [table(grid.columns, grid.rows)] : []), ...listed, ...after],
    tableless: [lead, ...chunked(rowLines, 4).map((part) => section(bullets(part))), ...listed, ...after],
  };
}
