import type { Files } from '../files.js';
import type { StepResult } from '../page/wire.js';
import type { Triggers } from '../triggers.js';
import type { Workspace } from '../workspace.js';

export type Arguments = Readonly<Record<string, unknown>>;
export type Reply = { ok: true; [field: string]: unknown } | { ok: false; error: string; [field: string]: unknown };
export type Method = (args: Arguments) => Reply;
export type Methods = Readonly<Record<string, Method>>;

/** What the methods read and change. */
export interface Behind {
  readonly workspace: Workspace;
  readonly triggers: Triggers;
  readonly files: Files;
  /** How workflow steps ended, by execution id. */
  readonly steps: Map<string, StepResult>;
}

export const refuse = (error: string, more: Record<string, unknown> = {}): Reply => ({ ok: false, error, ...more });

export const text = (value: unknown): string => (typeof value === 'string' ? value : '');

export const lastPage = { response_metadata: { next_cursor: '' } };

export const refusalDetails = (problems: readonly string[]) => ({
  errors: problems,
  response_metadata: { messages: problems.map((problem) => `[ERROR] ${problem}`) },
});
