import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimDue } from '../../src/store/due.js';
import { claimSends, refuse } from '../../src/store/ledger.js';
import { restore } from '../../src/store/restore-subscription.js';
import { findSubscription, pause, subscribe } from '../../src/store/subscriptions.js';
import { KINDS, type TestStore } from './databases.js';
import { everyMorning } from './everything.js';

const MONDAY = new Date('2027-01-04T08:00Z');
const NINE = new Date('2027-01-04T09:00Z');
const place = { tenant: 'T1', channel: 'C1' };

describe.each(KINDS)('on the $kind database', ({ open, skip }) => {
  describe.skipIf(skip)('a subscription is put back as it was', () => {
    let store: TestStore;
    beforeAll(async () => {
      store = await open();
    }, 60_000);
    afterAll(() => store.close());

    it.each([
      ['on', async () => undefined],
      ['paused until a day', () => pause(store.database, place, '2027-02-01', MONDAY)],
      ['paused until resumed', () => pause(store.database, place, null, MONDAY)],
      [
        'off',
        async () => {
          const { ids } = await claimDue(store.database, NINE, { limit: 10, wakeAt: NINE });
          const [send] = await claimSends(store.database, ids, NINE, 1000);
          if (!send) throw new Error('Nothing was due');
          await refuse(store.database, send, 'is_archived', NINE);
        },
      ],
    ])('that was %s', async (_, bring) => {
      const { database } = store;
      await subscribe(database, everyMorning(place), MONDAY);
      await bring();
      const before = await findSubscription(database, place);
      if (!before) throw new Error('It is gone');

      const other = { ...everyMorning(place), creator: 'U2', tz: 'Asia/Tokyo', at: '15:30', topics: [] };
      expect(await subscribe(database, { ...other, days: ['fri'] }, NINE)).not.toEqual(before);
      await restore(database, before);
      expect(await findSubscription(database, place)).toEqual(before);
    });

    it('and has its next tip then', async () => {
      await subscribe(store.database, everyMorning({ ...place, channel: 'C2' }), MONDAY);
      const before = await findSubscription(store.database, { ...place, channel: 'C2' });
      if (!before) throw new Error('It is gone');
      await pause(store.database, before, null, MONDAY);
      await restore(store.database, before);
      expect((await claimDue(store.database, NINE, { limit: 10, wakeAt: NINE })).due).toBe(1);
    });
  });
});
