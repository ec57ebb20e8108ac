import type { z } from 'zod';
import { type Problem, remedyFor } from './problem.js';

/** Where the data comes from: the YAML files that people edit, or the bundle that the build makes of them. */
export interface DataFiles {
  /** The names of the files in a folder, in order, without their ending. */
  names(folder: string): readonly string[];
  /** Undefined if there is no such file. */
  open(file: string): OpenedFile | undefined;
}

export interface OpenedFile {
  readonly value: unknown;
  /** What kept the file from being read at all. */
  readonly flaws: readonly { readonly line: number; readonly remedy: string }[];
  /** The line on which a value stands, where that is known. */
  lineOf(path: readonly PropertyKey[]): number | undefined;
}

/**
 * Reads one file of the data through its schema.
 * What is wrong with it goes to `problems`, each with its place; then the result is undefined.
 */
export function readFile<T extends z.ZodType>(
  files: DataFiles,
  file: string,
  schema: T,
  problems: Problem[],
): z.infer<T> | undefined {
  const opened = files.open(file);
  if (!opened) {
    problems.push({ file, place: '', remedy: 'is missing: add the file' });
    return undefined;
  }
  problems.push(...opened.flaws.map(({ line, remedy }) => ({ file, place: `line ${line}`, remedy })));
  if (opened.flaws.length > 0) return undefined;

  const parsed = schema.safeParse(opened.value, { reportInput: true });
  if (parsed.success) return parsed.data;
  for (const { path, remedy } of parsed.error.issues.flatMap(complaints)) {
    const line = opened.lineOf(path);
    problems.push({
      file,
      place: `${path.map(String).join('.')}${line === undefined ? '' : ` (line ${line})`}`,
      remedy,
    });
  }
  return undefined;
}

/** One complaint a key: two misspelt keys of one object are two things to mend. */
function complaints(issue: z.core.$ZodIssue): { path: readonly PropertyKey[]; remedy: string }[] {
  if (issue.code !== 'unrecognized_keys') return [{ path: issue.path, remedy: remedyFor(issue) }];
  return issue.keys.map((key) => ({ path: [...issue.path, key], remedy: remedyFor(issue) }));
}
