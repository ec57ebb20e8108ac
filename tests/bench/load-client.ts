import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { Pool } from 'undici';
import { z } from 'zod';
import type { Service } from '../service/process.js';
import { commandForm, signature } from '../service/signed.js';

const Address = z.object({ port: z.number() });

/** Takes what the apps answer, and counts it. */
export async function startSink() {
  let count = 0;
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      if (request.url === '/answer') {
        count += 1;
        response.setHeader('content-type', 'text/html').end('ok');
        return;
      }
      response.setHeader('content-type', 'application/json');
      response.end('{"ok":true,"user_id":"U0","bot_id":"B0","team_id":"T1"}');
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${Address.parse(server.address()).port}`;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url, answerUrl: `${url}/answer`, count: () => count, close };
}

export type Sink = Awaited<ReturnType<typeof startSink>>;

const QUESTIONS = [
  'os on lambda',
  'who patches rds?',
  'backups of s3',
  'azure sql encryption',
  'gke node patching',
  'rds',
];

export interface Load {
  readonly sink: Sink;
  readonly connections: number;
  readonly questions: number;
}

export interface Measured {
  /** From the first question to the last answer. */
  readonly perSecond: number;
  /** Until Slack has its acknowledgement. */
  readonly p50: number;
  readonly p99: number;
}

/** Asks as fast as so many connections can, spread over the services, and waits until all is answered. */
export async function ask(services: readonly Service[], { sink, connections, questions }: Load): Promise<Measured> {
  const bodies = QUESTIONS.map((text) => commandForm(text, sink.answerUrl));
  const latencies: number[] = [];
  const before = sink.count();
  let asked = 0;
  const started = performance.now();
  await Promise.all(
    services.map(async ({ url }) => {
      const pool = new Pool(url, { connections: connections / services.length, pipelining: 1 });
      const worker = async () => {
        while (asked < questions) {
          const body = bodies[asked++ % bodies.length] ?? '';
          const sent = performance.now();
          const headers = { 'content-type': 'application/x-www-form-urlencoded', ...signature(body) };
          const answer = await pool.request({ path: '/slack/events', method: 'POST', body, headers });
          await answer.body.dump();
          if (answer.statusCode !== 200) throw new Error(`HTTP ${answer.statusCode}`);
          latencies.push(performance.now() - sent);
        }
      };
      await Promise.all(Array.from({ length: connections / services.length }, worker));
      await pool.close();
    }),
  );
  const patience = performance.now() + 60_000;
  while (sink.count() - before < latencies.length && performance.now() < patience) await delay(2);
  const seconds = (performance.now() - started) / 1000;
  if (sink.count() - before !== latencies.length) {
    throw new Error(`${latencies.length} asked, ${sink.count() - before} answered`);
  }
  latencies.sort((a, b) => a - b);
  const at = (share: number) => latencies[Math.floor(share * (latencies.length - 1))] ?? 0;
  return { perSecond: latencies.length / seconds, p50: at(0.5), p99: at(0.99) };
}

/** What the process holds of the machine's memory; only on Linux. */
export function residentMb({ process }: Service): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${process.pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1024;
}

/** What its heap holds once all rubbish is out. */
export async function heapMb(service: Service): Promise<number> {
  const reports = () => [...service.output().matchAll(/^heap (\d+)$/gm)];
  const before = reports().length;
  service.process.kill('SIGUSR2');
  while (reports().length === before) await delay(10);
  return Number(reports().at(-1)?.[1]) / 1e6;
}
