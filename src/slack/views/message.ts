import type { KnownBlock } from '@slack/types';

/** A message before it meets Slack. */
export interface Message {
  /** The whole answer in plain words: what a notification, a screen reader and a terminal get. Not yet escaped. */
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
  /** The same without a table, for surfaces that draw none and for when Slack refuses the table. */
  readonly tableless?: readonly KnownBlock[];
}
