import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { SIGNING_SECRET } from './signed.js';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const REDIRECT = new URL('redirect.mjs', import.meta.url).href;

/** No settings of the machine that runs the tests. */
const BARE = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '' };

export interface ServiceOptions {
  /** Where whatever it asks of Slack goes. */
  readonly slack: string;
  readonly store: { readonly dataDir: string } | { readonly databaseUrl: string };
  readonly environment?: Record<string, string>;
  readonly program?: string;
  readonly nodeOptions?: readonly string[];
}

/** The app as it was built, in a process of its own, over HTTP. */
export async function startService(options: ServiceOptions) {
  const { slack, store, environment = {}, program = MAIN, nodeOptions = [] } = options;
  const port = await freePort();
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', REDIRECT, ...nodeOptions, program], {
    env: {
      ...BARE,
      SLACK_STUB: slack,
      SLACK_BOT_TOKEN: 'xoxb-1-secret',
      SLACK_SIGNING_SECRET: SIGNING_SECRET,
      PORT: String(port),
      ...('dataDir' in store ? { DATA_DIR: store.dataDir } : { DATABASE_URL: store.databaseUrl }),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const take = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  const exit = once(child, 'exit').then(([code]) => z.number().nullable().parse(code));
  const url = `http://127.0.0.1:${port}`;
  await untilListening(url, exit, () => output);
  return {
    url,
    process: child,
    startMs: performance.now() - started,
    /** Everything that it printed. */
    output: () => output,
    /** Its exit code; null if it was killed. */
    exit,
    async kill(signal: NodeJS.Signals = 'SIGKILL') {
      child.kill(signal);
      return exit;
    },
  };
}

export type Service = Awaited<ReturnType<typeof startService>>;

async function untilListening(url: string, exit: Promise<unknown>, output: () => string): Promise<void> {
  let ended = false;
  void exit.then(() => {
    ended = true;
  });
  for (let tries = 0; tries < 3000; tries += 1) {
    if (ended) throw new Error(`The app ended before it listened:\n${output()}`);
    const answer = await fetch(`${url}/healthz`).catch(() => null);
    if (answer) return;
    await delay(5);
  }
  throw new Error(`The app does not listen:\n${output()}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = z.object({ port: z.number() }).parse(server.address());
  server.close();
  await once(server, 'close');
  return port;
}
