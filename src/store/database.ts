import type { z } from 'zod';

/** Runs SQL, on its own or inside a transaction. */
export interface Sql {
  /** Runs one statement. Every row is parsed on its way in, so that nothing behind this line is taken on trust. */
  query<T>(row: z.ZodType<T>, sql: string, params?: readonly unknown[]): Promise<T[]>;
  /** Runs statements that take no parameters, as one; the rows are those of the last statement. */
  exec(sql: string): Promise<readonly unknown[]>;
}

/** PostgreSQL, in a folder of our own or on a server: the same SQL runs on both. */
export interface Database extends Sql {
  readonly kind: 'embedded' | 'server';
  /**
   * All or nothing. Inside it, use only the `Sql` that is handed in, and never the job engine: the embedded database
   * has one connection, which waits for the transaction to end.
   */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Why the store cannot be used, and what to do about it, in words for whoever runs the app. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}

/** Statements that answer with a row at most, by what their author knows of their keys. */
export async function queryOne<T>(
  sql: Sql,
  row: z.ZodType<T>,
  text: string,
  params?: readonly unknown[],
): Promise<T | undefined> {
  const [first] = await sql.query(row, text, params);
  return first;
}
