import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../src/store/database.js';
import { sentTips } from '../../src/store/sent-tips.js';
import { findSubscription, type Place, pause, resume, subscribe, unsubscribe } from '../../src/store/subscriptions.js';
import { deliver } from '../../src/tips/delivery.js';
import { tick } from '../../src/tips/tick.js';
import { KINDS, type TestStore } from '../store/databases.js';
import { everyMorning } from '../store/everything.js';
import { FakeSlack } from './fake-slack.js';

const NINE = new Date('2027-01-04T09:00Z');
const past = (minutes: number) => new Date(NINE.getTime() + minutes * 60_000);
const rateLimited = (retryAfterSeconds: number) =>
  ({ kind: 'unsent', error: 'ratelimited', retryAfterSeconds }) as const;

describe.each(KINDS)('on the $kind database', ({ open, skip }) => {
  describe.skipIf(skip)('a tip', () => {
    let store: TestStore;
    let database: Database;
    let slack: FakeSlack;
    let place: Place;
    let channels = 0;
    beforeAll(async () => {
      store = await open();
      database = store.database;
    }, 30_000);
    afterAll(() => store.close());

    let waiting: string[];
    const jobs = { enqueue: async (ids: readonly string[]) => void waiting.push(...ids) };
    const handle = (ids: readonly string[]) =>
      deliver({ database, courier: slack, timing: { post: 0.2, lease: 75 } })(ids);
    /** Moves the clock a minute at a time, and does all there is to do. */
    async function until(time: Date): Promise<void> {
      for (;;) {
        await handle(waiting.splice(0));
        if (slack.time >= time) return;
        slack.time = new Date(Math.min(slack.time.getTime() + 60_000, time.getTime()));
        await tick(database, jobs, slack.time, 300);
      }
    }
    const last = async () => (await sentTips(database, place, 1))[0];

    beforeEach(async () => {
      channels += 1;
      place = { tenant: 'T1', channel: `C${channels}` };
      slack = new FakeSlack();
      waiting = [];
      slack.time = past(-60);
      await subscribe(database, everyMorning(place), slack.time);
      slack.time = NINE;
      await tick(database, jobs, NINE, 300);
    });
    afterEach(() => unsubscribe(database, place));

    it('is posted once', async () => {
      await until(past(1));
      expect(slack.posted).toMatchObject([{ channel: place.channel, day: '2027-01-04', tip: 'tip-of-2027-01-04' }]);
      expect(await last()).toMatchObject({ state: 'sent', ts: '1.0', tip: 'tip-of-2027-01-04' });
    });

    it('is posted once by two who have the same job', async () => {
      const ids = [...waiting];
      await Promise.all([handle(ids), handle(ids), handle(ids)]);
      expect(slack.posted).toHaveLength(1);
    });

    it('waits as long as Slack asks', async () => {
      slack.answers = [rateLimited(600)];
      const ids = [...waiting];
      await until(past(9.9));
      expect(slack.posted).toHaveLength(0);
      await handle(ids); // a job that comes too early
      expect(slack.posted).toHaveLength(0);
      await until(past(10));
      expect(await last()).toMatchObject({ state: 'sent', error: null });
    });

    it.each([
      ['and the ledger says why', rateLimited(1), { state: 'failed', error: 'ratelimited' }],
      ['in doubt where Slack was', { kind: 'unknown', error: 'HTTP 500' }, { state: 'unknown', error: 'HTTP 500' }],
    ] as const)('is given up after two hours, %s', { timeout: 20_000 }, async (_, answer, end) => {
      slack.answers = Array(50).fill(answer);
      await until(past(150));
      expect(await last()).toMatchObject(end);
      const attempts = 50 - slack.answers.length;
      expect(attempts).toBeGreaterThan(8);
      expect(attempts).toBeLessThan(20);
      expect(waiting).toEqual([]);
    });

    it('is tried for two hours from the first answer, however long this app was down before', async () => {
      waiting = []; // it went down
      slack.time = past(200);
      slack.answers = Array(4).fill(rateLimited(1));
      await until(past(210));
      expect(await last()).toMatchObject({ state: 'sent' });
    });

    it('that arrived although the answer was lost is found, not sent again', async () => {
      slack.answers = ['lost'];
      await until(past(5));
      expect(slack.posted).toHaveLength(1);
      expect(await last()).toMatchObject({ state: 'sent', ts: '1.0' });
    });

    it('that did not arrive is sent again', async () => {
      slack.answers = [{ kind: 'unknown', error: 'HTTP 500' }, 'hangs'];
      await until(past(5));
      expect(slack.posted).toHaveLength(1);
      expect(await last()).toMatchObject({ state: 'sent' });
    });

    it('of which nobody can tell is not sent again, and listed', async () => {
      slack.historyIsOpen = false;
      slack.answers = [{ kind: 'unknown', error: 'HTTP 500' }];
      await until(past(10));
      expect(slack.posted).toHaveLength(0);
      expect(await last()).toMatchObject({ state: 'unknown' });
    });

    it('whose history cannot be read for now is looked up later', async () => {
      slack.answers = ['lost'];
      const find = slack.find.bind(slack);
      let refusals = 3;
      slack.find = async (send) => {
        refusals -= 1;
        if (refusals >= 0) throw new Error('ratelimited');
        return find(send);
      };
      await until(past(30));
      expect(slack.posted).toHaveLength(1);
      expect(await last()).toMatchObject({ state: 'sent' });
    });

    it('switches its subscription off where Slack refuses for good, and says so once', async () => {
      slack.answers = [{ kind: 'permanent', error: 'is_archived' }];
      await until(past(10));
      expect(slack.switchedOff).toEqual([{ channel: place.channel, reason: 'is_archived' }]);
      expect(await last()).toMatchObject({ state: 'failed', error: 'is_archived' });
      expect((await findSubscription(database, place))?.status).toMatchObject({ kind: 'off', reason: 'is_archived' });
      expect((await tick(database, jobs, past(24 * 60), 300)).due).toBe(0);

      const again = await resume(database, place, past(24 * 60 + 1));
      expect(again?.status).toMatchObject({ kind: 'on', nextRunAt: past(48 * 60) });
    });

    it.each([
      ['removed', () => unsubscribe(database, place)],
      ['paused', () => pause(database, place, null, NINE)],
    ])('whose subscription was %s meanwhile is not sent', async (error, change) => {
      await change();
      await until(past(1));
      expect(slack.posted).toHaveLength(0);
      expect(await last()).toMatchObject({ state: 'skipped', error });
    });

    it('that waited for over six hours is skipped', async () => {
      slack.time = past(361);
      await until(past(362));
      expect(slack.posted).toHaveLength(0);
      expect(await last()).toMatchObject({ state: 'skipped', error: 'late' });
    });

    it('is skipped where no tip fits', async () => {
      slack.chooseTip = () => undefined;
      await until(past(1));
      expect(await last()).toMatchObject({ state: 'skipped', error: 'no_tip' });
    });

    it('whose job was lost is found', async () => {
      waiting = [];
      expect(await tick(database, jobs, past(4), 300)).toMatchObject({ again: 0 });
      expect((await tick(database, jobs, past(5), 300)).again).toBe(1);
      await until(past(6));
      expect(slack.posted.map(({ channel }) => channel)).toContain(place.channel);
    });

    it('is taken up again when its holder died after posting', async () => {
      const [mine] = waiting.splice(0);
      if (!mine) throw new Error('Nothing was queued');
      const dying = { ...database, query: failingAfter(database, 1) };
      const parts = { database: dying, courier: slack, timing: { post: 1, lease: 75 } };
      await expect(deliver(parts)([mine])).rejects.toThrow('could not be written down');
      expect(slack.posted).toHaveLength(1);
      slack.time = past(1);
      await handle([mine]); // the claim still holds
      expect(await last()).toMatchObject({ state: 'sending' });
      slack.time = past(2);
      await handle([mine]);
      expect(slack.posted).toHaveLength(1);
      expect(await last()).toMatchObject({ state: 'sent', ts: '1.0' });
    });
  });
});

/** Lets so many statements through, then none. */
function failingAfter(database: Database, statements: number): Database['query'] {
  let left = statements;
  return (row, sql, params) => {
    left -= 1;
    return left < 0 ? Promise.reject(new Error('killed')) : database.query(row, sql, params);
  };
}
