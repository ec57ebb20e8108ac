import { type App, LogLevel } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import type { Ask } from '../../src/answer/ask.js';
import { movableClock } from '../../src/clock.js';
import { PlaygroundSlack } from '../../src/playground/slack.js';
import { createApp } from '../../src/slack/app.js';
import { createParts } from '../../src/slack/create-parts.js';
import { type Claims, claimsInMemory, claimsInStore } from '../../src/slack/dedupe.js';
import type { Database } from '../../src/store/database.js';
import { testAsk } from '../catalog.js';
import { KINDS } from '../store/databases.js';
import { temporaryStore } from './temporary-store.js';

const ask = testAsk();
const never = new Promise<never>(() => undefined);
const nothingKept = Promise.reject(new Error('nothing is kept'));
nothingKept.catch(() => undefined);
const fail = (error: unknown): never => {
  throw error;
};

/** One Slack in front of several replicas; each delivers to whom it was turned to last. */
async function replicas(...claims: Claims[]) {
  const slack = new PlaygroundSlack();
  const apps: App[] = [];
  for (const one of claims) apps.push(await replica(slack, one));
  const turnTo = (index: number) => {
    const app = apps[index];
    if (app) slack.init(app);
  };
  turnTo(0);
  return { slack, turnTo };
}

const replica = (slack: PlaygroundSlack, claims: Claims, mind: Ask = ask): Promise<App> =>
  createApp(
    {
      token: 'xoxb-test',
      receiver: slack,
      logLevel: LogLevel.ERROR,
      clientOptions: { slackApiUrl: 'http://slack.invalid/api/', fetch: slack.fetch, retryConfig: { retries: 0 } },
    },
    createParts({ ask: mind, database: nothingKept, now: () => new Date(), onError: () => undefined }),
    claims,
  );

/** How often the app answered. */
const answers = ({ calls }: PlaygroundSlack): number =>
  calls.filter(({ method }) => method === 'chat.postMessage').length;

describe.each(KINDS)('two replicas on one $kind database', ({ open, skip }) => {
  it.skipIf(skip)(
    'answer an event once, at whichever it arrives, and however often',
    async () => {
      const store = await open();
      const shared = () =>
        claimsInStore({ database: Promise.resolve(store.database), now: () => new Date(), onError: fail });
      const { slack, turnTo } = await replicas(shared(), shared());

      const first = slack.say('#general', '@whoowns os on lambda');
      turnTo(1);
      await Promise.all([first, slack.redeliver()]); // while the first is still at it
      await slack.redeliver();
      turnTo(0);
      await slack.redeliver();
      expect(answers(slack)).toBe(1);

      await slack.say('#general', '@whoowns os on ec2');
      expect(answers(slack)).toBe(2);
      await store.close();
    },
    20_000,
  );
});

describe('a question that was cut short', () => {
  const store = temporaryStore();
  const dead: Ask = { ...ask, read: () => fail(new Error('killed')) };

  it('is answered by the retry, at another replica, once nobody can be at it any more', async () => {
    const clock = movableClock();
    const claims = () => claimsInStore({ database: Promise.resolve(store()), now: clock.now, onError: fail });
    const slack = new PlaygroundSlack();
    await replica(slack, claims(), dead);
    for (const way of ['chat.postMessage', 'chat.postEphemeral']) slack.fail(way, { status: 0, times: 2 }); // no apology, either
    await slack.say('#general', '@whoowns os on lambda');

    await replica(slack, claims());
    clock.advance(29_000);
    await slack.redeliver();
    expect(slack.messages()).toHaveLength(1);
    clock.advance(2000);
    await slack.redeliver();
    expect(slack.messages().at(-1)?.text).toMatch(/^AWS owns this/);
  });
});

describe('no question is lost to the store', () => {
  const broken: Database = {
    kind: 'server',
    query: async () => fail(new Error('connection refused')),
    exec: async () => fail(new Error('connection refused')),
    transaction: async () => fail(new Error('connection refused')),
    close: async () => undefined,
  };
  const slow: Database = { ...broken, query: () => never };

  it.each([
    ['still opening', () => never],
    ['slow', async () => slow],
    ['gone', async () => broken],
    ['not to be opened', () => Promise.reject(new Error('no such server'))],
  ])('while it is %s, each replica keeps its own claims', async (_title, open) => {
    const errors: unknown[] = [];
    const onError = (error: unknown) => errors.push(error);
    const claims = claimsInStore({ database: open(), now: () => new Date(), onError, patienceMs: 20 });
    const { slack } = await replicas(claims);
    await slack.say('#general', '@whoowns os on lambda');
    await slack.redeliver();
    expect(answers(slack)).toBe(1);
    expect(slack.errors).toEqual([]);
  });

  it('a claim that comes through late is finished all the same, so no other replica answers again', async () => {
    const finished: string[] = [];
    const late: Database = {
      ...broken,
      async query(row, text) {
        await new Promise((done) => setTimeout(done, 50));
        finished.push(text.includes('finished_at =') ? 'finish' : 'claim');
        return [row.parse({ claimed: 1 })];
      },
    };
    const claims = claimsInStore({
      database: Promise.resolve(late),
      now: () => new Date(),
      onError: fail,
      patienceMs: 10,
    });
    const finish = await claims.claim({ tenant: 'T1', id: 'Ev1' });
    await finish?.();
    await expect.poll(() => finished).toEqual(['claim', 'finish']);
  });
});

describe('claims in memory', () => {
  it('hold for an hour, and half a minute if nobody finished', async () => {
    const clock = movableClock(() => 0);
    const claims = claimsInMemory(() => clock.now().getTime());
    const claim = (id: string) => claims.claim({ tenant: 'T1', id });

    const finish = await claim('Ev1');
    await finish?.();
    await claim('Ev2');
    clock.advance(31_000);
    expect(await claim('Ev1')).toBeNull();
    expect(await claim('Ev2')).not.toBeNull();
    clock.advance(3_600_000);
    expect(await claim('Ev1')).not.toBeNull();
  });

  it('are not asked for what comes once: commands and buttons go by', async () => {
    const { slack } = await replicas({ claim: fail });
    await slack.command('/whoowns', 'os on lambda');
    expect(slack.messages().at(-1)?.text).toMatch(/^AWS owns this/);
  });
});
