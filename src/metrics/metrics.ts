import type { Answer } from '../answer/answer.js';
import type { Surface } from '../slack/conversation.js';

/** `late` is a tip that was sent more than ten minutes after its time: it counts as `sent`, too. */
export type TipCount = 'due' | 'sent' | 'late' | 'failed' | 'unknown' | 'retried';

/** What is counted. Never who asked, nor where, nor what. */
export interface Metrics {
  readonly answered: (surface: Surface, kind: Answer['kind']) => void;
  /** From Slack's request to the end of all that came of it. */
  readonly took: (request: string, seconds: number) => void;
  readonly slackRefused: (code: string) => void;
  readonly tip: (count: TipCount) => void;
}

export const noMetrics: Metrics = {
  answered: () => undefined,
  took: () => undefined,
  slackRefused: () => undefined,
  tip: () => undefined,
};
