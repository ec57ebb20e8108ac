import pg from 'pg';
import { z } from 'zod';
import { type Database, type Sql, StoreError } from './database.js';

const OLDEST = 13;

/** PostgreSQL on a server, for any number of replicas. */
export async function openServer(databaseUrl: string): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    application_name: 'whoowns',
    max: 10,
    connectionTimeoutMillis: 10_000,
  });
  pool.on('error', () => undefined); // an idle connection was cut: the pool opens another when it needs one
  const sql = sqlOn(pool);
  try {
    await checkVersion(sql);
  } catch (error) {
    await pool.end();
    if (error instanceof StoreError) throw error;
    throw new StoreError(`PostgreSQL cannot be used (${reason(error)}): check DATABASE_URL and the server.`, {
      cause: error,
    });
  }
  return {
    kind: 'server',
    query: sql.query,
    exec: (text) => onOneConnection(pool, (connection) => connection.exec(text)),
    transaction: (work) =>
      onOneConnection(pool, async (connection) => {
        await connection.exec('begin');
        const result = await work(connection);
        await connection.exec('commit');
        return result;
      }),
    close: () => pool.end(),
  };
}

/** A failure between begin and commit ends the connection, which rolls back; the pool never sees it again. */
async function onOneConnection<T>(pool: pg.Pool, work: (sql: Sql) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    const result = await work(sqlOn(client));
    client.release();
    return result;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

const sqlOn = (connection: Pick<pg.Pool | pg.PoolClient, 'query'>): Sql => ({
  query: async (row, text, params = []) => {
    const { rows } = await connection.query<Record<string, unknown>>(text, [...params]);
    return z.array(row).parse(rows);
  },
  exec: async (text) => {
    const answer: unknown = await connection.query(text);
    const results = Array.isArray(answer) ? answer : [answer]; // one result a statement, and no list for one alone
    return Result.parse(results.at(-1)).rows;
  },
});

const Result = z.object({ rows: z.array(z.unknown()) });

async function checkVersion(sql: Sql): Promise<void> {
  const [server] = await sql.query(
    z.object({ version: z.number() }),
    `select current_setting('server_version_num')::int / 10000 as version`,
  );
  if (server && server.version < OLDEST) {
    throw new StoreError(`PostgreSQL ${server.version} is too old: whoowns needs ${OLDEST} or later.`);
  }
}

/** Never the URL, which holds a password. A refused connection has no message of its own, only a code. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.message) return error.message;
  return 'code' in error ? String(error.code) : error.name;
}
