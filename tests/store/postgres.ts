import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';

/** Where distributions put PostgreSQL's programs, the latest version first. */
const FOLDERS = [
  ...versions('/usr/lib/postgresql').map((version) => `/usr/lib/postgresql/${version}/bin`),
  '/usr/local/bin',
  '/usr/local/pgsql/bin',
  '/opt/homebrew/bin',
  '/usr/bin',
];

/** Undefined where PostgreSQL is not installed: the tests that need it say that they are skipped. */
export const POSTGRES = FOLDERS.find((folder) =>
  ['initdb', 'postgres'].every((program) => existsSync(join(folder, program))),
);
if (!POSTGRES) console.warn('PostgreSQL is not installed here: what needs it is skipped.');

export interface Server {
  /** The URL of a new, empty database. */
  createDatabase(): Promise<string>;
  stop(): Promise<void>;
}

/** PostgreSQL refuses to run as root. */
const NOBODY = 65_534;
const AS = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : undefined;

/** A server for one test file: its data in a temporary folder, reached by a socket there. */
export async function startServer(programs: string): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'whoowns-postgres-'));
  if (AS) chownSync(folder, AS.uid, AS.gid);
  const data = join(folder, 'data');
  const options = { ...AS, cwd: folder, encoding: 'utf8' } as const;
  const init = spawnSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'tests', '-A', 'trust', '-N', '-E', 'UTF8'],
    options,
  );
  if (init.status !== 0) throw new Error(`initdb: ${init.stderr}`);
  const settings = ['fsync=off', 'listen_addresses=', `unix_socket_directories=${folder}`, 'timezone=UTC'];
  const server = spawn(join(programs, 'postgres'), ['-D', data, ...settings.flatMap((each) => ['-c', each])], {
    ...AS,
    stdio: 'ignore',
  });
  const kill = () => server.kill('SIGQUIT');
  process.once('exit', kill);
  const urlOf = (database: string) => `postgresql://tests@localhost/${database}?host=${encodeURIComponent(folder)}`;
  await untilReady(server, urlOf('postgres'));

  let count = 0;
  return {
    async createDatabase() {
      count += 1;
      const name = `test_${count}`;
      await run(urlOf('postgres'), `create database ${name}`);
      return urlOf(name);
    },
    async stop() {
      process.off('exit', kill);
      const exit = once(server, 'exit');
      kill();
      await exit;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function untilReady(server: ChildProcess, url: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await run(url, 'select 1');
    } catch (error) {
      if (server.exitCode !== null || tries > 100) throw error;
      await delay(50);
    }
  }
}

async function run(url: string, sql: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function versions(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).sort((a, b) => Number(b) - Number(a));
}
