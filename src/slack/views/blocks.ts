import type {
  ActionsBlock,
  Button,
  ContextBlock,
  DividerBlock,
  HeaderBlock,
  RawTextElement,
  RichTextBlock,
  SectionBlock,
  TableBlock,
} from '@slack/types';
import { LIMITS } from '../limits.js';

/** Every text here is mrkdwn that the caller has escaped: see mrkdwn.ts. */
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text, verbatim: true }) as const;

export const section = (text: string): SectionBlock => ({ type: 'section', text: mrkdwn(text) });

/** Two columns on a wide screen, one under the other on a phone. */
export const fields = (texts: readonly string[]): SectionBlock => ({ type: 'section', fields: texts.map(mrkdwn) });

export const context = (...texts: readonly string[]): ContextBlock => ({
  type: 'context',
  elements: texts.map(mrkdwn),
});

export const header = (text: string): HeaderBlock => ({ type: 'header', text: { type: 'plain_text', text } });

export const divider: DividerBlock = { type: 'divider' };

export const actions = (...elements: readonly Button[]): ActionsBlock => ({ type: 'actions', elements: [...elements] });

export interface ButtonOptions {
  readonly action: string;
  readonly value: string;
  readonly style?: 'primary' | 'danger';
  /** For a screen reader, where several buttons look the same. */
  readonly spoken?: string;
}

export const button = (label: string, { action, value, style, spoken }: ButtonOptions): Button => ({
  type: 'button',
  text: { type: 'plain_text', text: cut(label, LIMITS.buttonText), emoji: false },
  ...(spoken && { accessibility_label: cut(spoken, LIMITS.accessibilityLabel) }),
  action_id: action,
  value,
  ...(style && { style }),
});

export type Cell = string | { readonly text: string; readonly url: string };

const cut = (text: string, room: number): string => (text.length > room ? `${text.slice(0, room - 1)}…` : text);

/** A table with wrapped cells. Slack wants at least one character in each cell and draws one table a message. */
export const table = (head: readonly string[], rows: readonly (readonly Cell[])[]): TableBlock => ({
  type: 'table',
  rows: [head.map(boldCell), ...rows.map((row) => row.map(cell))],
  column_settings: head.map(() => ({ is_wrapped: true })),
});

const cell = (content: Cell): RawTextElement | RichTextBlock => {
  if (typeof content === 'string') return { type: 'raw_text', text: content || '–' };
  return richCell({ type: 'link', url: content.url, text: content.text });
};

const boldCell = (text: string): RichTextBlock => richCell({ type: 'text', text, style: { bold: true } });

type RichTextPart =
  | { type: 'link'; url: string; text: string }
  | { type: 'text'; text: string; style: { bold: boolean } };

const richCell = (part: RichTextPart): RichTextBlock => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [part] }],
});
