import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { knowsZone, nextRun } from '../../src/store/next-run.js';
import { WEEKDAYS, type Weekday } from '../../src/store/weekdays.js';
import { KINDS, type TestStore } from './databases.js';

const WORKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;

interface Case {
  readonly title: string;
  readonly tz: string;
  readonly at: string;
  readonly days?: readonly Weekday[];
  readonly after: string;
  /** The runs that follow, in UTC. */
  readonly runs: readonly string[];
}

const CASES: readonly Case[] = [
  {
    title: 'keeps the wall time where London puts its clocks forward',
    tz: 'Europe/London',
    at: '09:00',
    after: '2027-03-26T12:00Z',
    runs: ['2027-03-27T09:00Z', '2027-03-28T08:00Z', '2027-03-29T08:00Z'],
  },
  {
    title: 'keeps the wall time where London puts its clocks back',
    tz: 'Europe/London',
    at: '09:00',
    after: '2027-10-29T12:00Z',
    runs: ['2027-10-30T08:00Z', '2027-10-31T09:00Z', '2027-11-01T09:00Z'],
  },
  {
    title: 'runs once at a time that London skips, an hour later on the wall',
    tz: 'Europe/London',
    at: '01:30',
    after: '2027-03-27T12:00Z',
    runs: ['2027-03-28T01:30Z', '2027-03-29T00:30Z'],
  },
  {
    title: 'runs once at a time that London has twice',
    tz: 'Europe/London',
    at: '01:30',
    after: '2027-10-30T12:00Z',
    runs: ['2027-10-31T01:30Z', '2027-11-01T01:30Z'],
  },
  {
    title: 'keeps the wall time across New York’s edges',
    tz: 'America/New_York',
    at: '09:00',
    after: '2027-03-13T12:00Z',
    runs: ['2027-03-13T14:00Z', '2027-03-14T13:00Z', '2027-03-15T13:00Z'],
  },
  {
    title: 'runs once at a time that New York skips',
    tz: 'America/New_York',
    at: '02:30',
    after: '2027-03-13T12:00Z',
    runs: ['2027-03-14T07:30Z', '2027-03-15T06:30Z'],
  },
  {
    title: 'runs once at a time that New York has twice',
    tz: 'America/New_York',
    at: '01:30',
    after: '2027-11-06T12:00Z',
    runs: ['2027-11-07T06:30Z', '2027-11-08T06:30Z'],
  },
  {
    title: 'follows Lord Howe’s clocks, which move by half an hour',
    tz: 'Australia/Lord_Howe',
    at: '09:00',
    after: '2027-10-01T12:00Z',
    runs: ['2027-10-01T22:30Z', '2027-10-02T22:00Z'],
  },
  {
    title: 'runs half an hour later at a time that Lord Howe skips',
    tz: 'Australia/Lord_Howe',
    at: '02:15',
    after: '2027-10-01T18:00Z',
    runs: ['2027-10-02T15:45Z', '2027-10-03T15:15Z'],
  },
  {
    title: 'has no run on the day that Apia left out',
    tz: 'Pacific/Apia',
    at: '09:00',
    after: '2011-12-28T20:00Z',
    runs: ['2011-12-29T19:00Z', '2011-12-30T19:00Z', '2011-12-31T19:00Z'],
  },
  {
    title: 'waits two weeks where Apia left out the only day of the week',
    tz: 'Pacific/Apia',
    at: '09:00',
    days: ['fri'],
    after: '2011-12-23T20:00Z',
    runs: ['2012-01-05T19:00Z'],
  },
  {
    title: 'stays on its day where the clocks jump over midnight',
    tz: 'America/Nuuk',
    at: '23:30',
    after: '2027-03-27T12:00Z',
    runs: ['2027-03-28T00:30Z', '2027-03-29T00:30Z'],
  },
  {
    title: 'runs on a leap day',
    tz: 'Europe/Berlin',
    at: '07:15',
    after: '2028-02-28T12:00Z',
    runs: ['2028-02-29T06:15Z', '2028-03-01T06:15Z'],
  },
  {
    title: 'leaves out the weekend',
    tz: 'Asia/Kolkata',
    at: '09:00',
    days: WORKDAYS,
    after: '2027-01-07T12:00Z',
    runs: ['2027-01-08T03:30Z', '2027-01-11T03:30Z'],
  },
  {
    title: 'goes by the weekday of the zone, not of Greenwich',
    tz: 'Pacific/Auckland',
    at: '08:00',
    days: ['mon'],
    after: '2027-01-08T00:00Z',
    runs: ['2027-01-10T19:00Z', '2027-01-17T19:00Z'],
  },
];

describe.each(KINDS)('on the $kind database', ({ open, skip }) => {
  describe.skipIf(skip)('the next run', () => {
    let store: TestStore;
    beforeAll(async () => {
      store = await open();
    }, 30_000);
    afterAll(() => store.close());

    it.each(CASES)('$title', async ({ tz, at, days = WEEKDAYS, after, runs }) => {
      const found: Date[] = [];
      let last = new Date(after);
      for (const _ of runs) {
        const run = await nextRun(store.database, { tz, at, days }, last);
        if (!run) break;
        found.push(run);
        last = run;
      }
      expect(found).toEqual(runs.map((run) => new Date(run)));
    });

    it('is none where no day is chosen', async () => {
      expect(await nextRun(store.database, { tz: 'UTC', at: '09:00', days: [] }, new Date(0))).toBeNull();
    });

    it.each([
      ['Europe/London', true],
      ['America/Argentina/Buenos_Aires', true],
      ['UTC', true],
      ['London', false],
      ['PST', false],
      ['EST5EDT', false],
      ['Europe/Atlantis', false],
      ["'; drop table tip_sub", false],
    ])('of zones knows %s: %s', async (zone, isKnown) => {
      expect(await knowsZone(store.database, zone)).toBe(isKnown);
    });
  });
});
