import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { movableClock } from '../../src/clock.js';
import { lastWord, temporaryStore } from './temporary-store.js';
import { workplace } from './workplace.js';

const store = temporaryStore();

/** What is remembered is written behind the answer. */
const remembered = (count: number): Promise<void> =>
  vi.waitFor(async () => {
    const [row] = await store().query(z.object({ count: z.number() }), 'select count(*)::int as count from thread');
    expect(row?.count).toBeGreaterThanOrEqual(count);
  });

describe('a thread keeps its topic', () => {
  it('“and backups?” keeps the service, “what about Fargate?” the layer', async () => {
    await store().exec('truncate thread');
    const { slack } = await workplace({ database: store() });
    const { ts } = await slack.say('#incidents', '@whoowns os on rds');
    await remembered(1);
    await slack.say('#incidents', '@whoowns and backups?', { thread_ts: ts });
    expect(lastWord(slack)).toMatch(/Backup and recovery · Amazon RDS/);
    await slack.say('#incidents', '@whoowns what about dynamodb?', { thread_ts: ts });
    expect(lastWord(slack)).toMatch(/Backup and recovery · Amazon DynamoDB/);
  });

  it('another thread starts afresh', async () => {
    await store().exec('truncate thread');
    const { slack } = await workplace({ database: store() });
    await slack.say('#incidents', '@whoowns os on rds');
    await remembered(1);
    await slack.say('#incidents', '@whoowns and backups?');
    expect(lastWord(slack)).toMatch(/^Backup and recovery \(/);
  });

  it('a direct message is one conversation', async () => {
    await store().exec('truncate thread');
    const { slack } = await workplace({ database: store() });
    await slack.say('dm', 'os on eks');
    await remembered(1);
    await slack.say('dm', 'what about Fargate?');
    expect(lastWord(slack)).toMatch(/Operating system · Amazon EKS on (AWS )?Fargate/);
  });

  it('survives a restart, and is forgotten after 30 days', async () => {
    await store().exec('truncate thread');
    const clock = movableClock();
    const before = await workplace({ database: store(), clock });
    await before.slack.say('dm', 'os on rds');
    await remembered(1);
    const after = await workplace({ database: store(), clock });
    await after.slack.say('dm', 'and backups?');
    expect(lastWord(after.slack)).toMatch(/Amazon RDS/);
    clock.advance(31 * 86_400_000);
    await after.slack.say('dm', 'and logging?');
    expect(lastWord(after.slack)).not.toMatch(/Amazon RDS/);
  });
});
