import type { z } from 'zod';

/** One thing that is wrong with the data: where it is and what to do about it. */
export interface Problem {
  readonly file: string;
  readonly place: string;
  readonly remedy: string;
}

/** Thrown when the data cannot be used. Its message lists every problem, a line each. */
export class CatalogError extends Error {
  override readonly name = 'CatalogError';
  constructor(readonly problems: readonly Problem[]) {
    super(
      [
        `The data has ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}:`,
        ...problems.map(line),
      ].join('\n'),
    );
  }
}

const line = ({ file, place, remedy }: Problem): string => `  ${file}${place ? `, ${place}` : ''}: ${remedy}`;

type Issue = z.core.$ZodIssue;

/** What a contributor should do about a violation of a schema. */
export function remedyFor(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_value':
      return `${shown(issue.input)} is not allowed here: use ${issue.values.map(String).join(', ')}`;
    case 'invalid_type':
      return issue.input === undefined
        ? `is missing: add it (${issue.expected})`
        : `must be of type ${issue.expected}, not ${shown(issue.input)}`;
    case 'too_big':
      return issue.origin === 'string'
        ? `is too long: at most ${issue.maximum} characters`
        : `has too many: at most ${issue.maximum}`;
    case 'too_small':
      return issue.origin === 'string'
        ? `is too short: at least ${issue.minimum} characters`
        : `has too few: at least ${issue.minimum}`;
    case 'invalid_format':
      return `${shown(issue.input)} ${issue.message}`;
    case 'invalid_key':
    case 'unrecognized_keys':
      return 'is not a known key: correct the spelling, or remove it';
    default:
      return issue.message;
  }
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
