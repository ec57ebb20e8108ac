/** What is wrong with a file, where, and what to do about it. */
export interface FileProblem {
  /** Counted from one; null where it is about the whole file. */
  readonly line: number | null;
  readonly what: string;
  readonly remedy: string;
}

/** A file as it was read: every team with the line it stands in, and everything that is wrong. */
export type FileReading<T> =
  | { readonly is: 'read'; readonly value: T }
  | { readonly is: 'wrong'; readonly problems: readonly FileProblem[] };

/** A team as somebody wrote it: text alone, nothing checked. */
export interface RawTeam {
  readonly line: number;
  readonly name: string;
  readonly userGroup: string;
  readonly channel: string;
  readonly runbook: string;
  readonly holds: readonly RawHolding[];
}

export interface RawHolding {
  readonly line: number;
  readonly layer: string;
  readonly scope: string;
}
