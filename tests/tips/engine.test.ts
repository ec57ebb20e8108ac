import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import type { Database } from '../../src/store/database.js';
import { openStore } from '../../src/store/open.js';
import { subscribe } from '../../src/store/subscriptions.js';
import { type Engine, startEngine } from '../../src/tips/engine.js';
import { jitterSeconds } from '../../src/tips/jitter.js';
import { KINDS, type TestStore } from '../store/databases.js';
import { everyMorning } from '../store/everything.js';
import { POSTGRES, startServer } from '../store/postgres.js';
import { FakeSlack } from './fake-slack.js';

const NINE = new Date('2027-01-04T09:00Z');
const CHANNELS = 450;
const TIMING = { tick: 3600, poll: 0.5 };

describe.each(KINDS)('on the $kind database', ({ kind, open, skip }) => {
  describe.skipIf(skip)('the engine', () => {
    let store: TestStore;
    let database: Database;
    const slack = new FakeSlack();
    const errors: unknown[] = [];
    const onError = (error: unknown) => void errors.push(error);
    let engine: Engine;

    beforeAll(async () => {
      store = await open();
      database = store.database;
      slack.time = new Date('2027-01-04T08:00Z');
      for (let channel = 0; channel < CHANNELS; channel += 1) {
        await subscribe(database, everyMorning({ tenant: 'T1', channel: `C${channel}` }), slack.time);
      }
      engine = await startEngine(database, slack, { timing: TIMING, onError });
    }, 60_000);
    afterAll(async () => {
      await engine.stop();
      await store.close();
      expect(errors).toEqual([]);
    });

    const sent = async () => {
      const rows = z.object({ state: z.string(), rows: z.number() });
      return database.query(rows, 'select state, count(*)::int as rows from tip_send group by state');
    };

    it('sends nothing before its time', async () => {
      expect(await engine.tick()).toEqual({ due: 0, queued: 0, again: 0 });
    });

    it('sends every channel its tip when the clock says so', async () => {
      slack.time = NINE;
      expect(await engine.tick()).toEqual({ due: CHANNELS, queued: CHANNELS, again: 0 });
      await vi.waitFor(async () => expect(await sent()).toEqual([{ state: 'sent', rows: CHANNELS }]), 20_000);
      expect(new Set(slack.posted.map(({ channel }) => channel)).size).toBe(CHANNELS);
      expect(slack.posted).toHaveLength(CHANNELS);
    }, 30_000);

    it('tries again when Slack says when', async () => {
      slack.answers = [{ kind: 'unsent', error: 'ratelimited', retryAfterSeconds: 1 }];
      const before = slack.posted.length;
      slack.time = new Date('2027-01-05T09:00Z');
      await engine.tick();
      await vi.waitFor(() => expect(slack.posted).toHaveLength(before + CHANNELS - 1), 20_000);
      slack.time = new Date('2027-01-05T09:00:29Z');
      expect((await engine.tick()).again).toBe(0);
      slack.time = new Date('2027-01-05T09:00:30Z');
      expect((await engine.tick()).again).toBe(1);
      await vi.waitFor(() => expect(slack.posted).toHaveLength(before + CHANNELS), 20_000);
    }, 60_000);

    it.runIf(kind === 'server')(
      'shares the work with a replica, and sends nothing twice',
      async () => {
        const second = await openStore(store.location);
        const replica = await startEngine(second, slack, { timing: TIMING, onError });
        const before = slack.posted.length;
        slack.time = new Date('2027-01-06T09:00Z');
        await Promise.all([engine.tick(), replica.tick(), engine.tick(), replica.tick()]);
        await vi.waitFor(() => expect(slack.posted).toHaveLength(before + CHANNELS), 20_000);
        await delay(300);
        expect(slack.posted).toHaveLength(before + CHANNELS);
        await replica.stop();
        await second.close();
      },
      60_000,
    );
  });
});

describe.skipIf(!POSTGRES)('replicas that start together on a new database', () => {
  it('all run', async () => {
    const server = await startServer(POSTGRES ?? '');
    const databaseUrl = await server.createDatabase();
    const slack = new FakeSlack();
    const replicas = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const database = await openStore({ databaseUrl });
        const engine = await startEngine(database, slack, { timing: TIMING, onError: console.error });
        return { database, engine };
      }),
    );
    for (const { database, engine } of replicas) {
      expect(await engine.tick()).toEqual({ due: 0, queued: 0, again: 0 });
      await engine.stop();
      await database.close();
    }
    await server.stop();
  }, 30_000);
});

describe('jitter', () => {
  const waits = Array.from({ length: 600 }, (_, n) => jitterSeconds({ tenant: 'T1', channel: `C${n}` }));

  it('is the same every day', () => {
    expect(jitterSeconds({ tenant: 'T1', channel: 'C7' })).toBe(waits[7]);
  });

  it('spreads a full hour over a minute', () => {
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...waits)).toBeLessThanOrEqual(60);
    expect(new Set(waits).size).toBeGreaterThan(55);
  });
});
