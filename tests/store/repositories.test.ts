import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { askedQuestions } from '../../src/store/asked-questions.js';
import { channelDefault, setChannelDefault } from '../../src/store/channel-defaults.js';
import { claimEvent, finishEvent } from '../../src/store/claims.js';
import type { Database } from '../../src/store/database.js';
import { claimDue } from '../../src/store/due.js';
import { addEditor, editorsOf, removeEditor } from '../../src/store/editors.js';
import { countRight, listWrong, noteWrong } from '../../src/store/feedback.js';
import { keepHouse } from '../../src/store/housekeeping.js';
import { findInstallation, removeInstallation, saveInstallation } from '../../src/store/installations.js';
import { countMiss, misses } from '../../src/store/misses.js';
import { forgetQuestions, recentQuestions, rememberQuestions } from '../../src/store/recents.js';
import { sentTips } from '../../src/store/sent-tips.js';
import {
  findSubscription,
  pause,
  resume,
  subscribe,
  subscriptionsOf,
  unsubscribe,
} from '../../src/store/subscriptions.js';
import { dataTables } from '../../src/store/tables.js';
import { findImport, keepImport } from '../../src/store/team-imports.js';
import { noteTeamChanges, replaceTeams, teamChanges, teamRows } from '../../src/store/teams.js';
import { deleteTenant } from '../../src/store/tenants.js';
import { recallThread, rememberThread } from '../../src/store/threads.js';
import { KINDS, type TestStore } from './databases.js';
import { everyMorning, rememberEverything } from './everything.js';

const MONDAY = new Date('2027-01-04T08:00Z');
const at = (text: string) => new Date(text);

const wakeAt = new Date('2030-01-01T00:00Z');
describe.each(KINDS)('on the $kind database', ({ open, skip }) => {
  describe.skipIf(skip)('the store', () => {
    let store: TestStore;
    let database: Database;
    beforeAll(async () => {
      store = await open();
      database = store.database;
    }, 30_000);
    afterAll(() => store.close());
    const due = (now: Date) => claimDue(database, now, { limit: 10, wakeAt });

    describe('of subscriptions', () => {
      const place = { tenant: 'T-subs', channel: 'C1' };

      it('says when the next tip comes', async () => {
        const made = await subscribe(database, { ...everyMorning(place), days: ['mon', 'wed'] }, MONDAY);
        expect(made).toEqual({
          ...place,
          creator: 'U1',
          tz: 'Europe/London',
          at: '09:00',
          days: ['mon', 'wed'],
          topics: ['encryption', 's3'],
          jitterSeconds: 0,
          status: {
            kind: 'on',
            nextRunAt: at('2027-01-04T09:00Z'),
            wall: { date: '2027-01-04', time: '09:00' },
          },
        });
        expect(await findSubscription(database, place)).toEqual(made);
      });

      it('changes one that is there', async () => {
        const changed = await subscribe(database, { ...everyMorning(place), at: '08:30', topics: [] }, MONDAY);
        expect(changed).toMatchObject({ at: '08:30', topics: [], status: { nextRunAt: at('2027-01-04T08:30Z') } });
      });

      it('lists what a person set up', async () => {
        await subscribe(database, everyMorning({ ...place, channel: 'C2' }), MONDAY);
        await subscribe(database, { ...everyMorning({ ...place, channel: 'C3' }), creator: 'U2' }, MONDAY);
        const channels = (await subscriptionsOf(database, 'T-subs', 'U1')).map(({ channel }) => channel);
        expect(channels).toEqual(['C1', 'C2']);
      });

      it('pauses until a day, which has its tip again', async () => {
        const paused = await pause(database, place, '2027-01-07', MONDAY);
        expect(paused?.status).toMatchObject({ until: '2027-01-07', nextRunAt: at('2027-01-07T08:30Z') });
      });

      it('pauses until resumed', async () => {
        expect((await pause(database, place, null, MONDAY))?.status).toEqual({
          kind: 'paused',
          until: null,
          nextRunAt: null,
          wall: null,
        });
        expect((await due(at('2027-01-04T08:45Z'))).due).toBe(0);
        expect((await resume(database, place, at('2027-01-20T12:00Z')))?.status).toMatchObject({
          kind: 'on',
          nextRunAt: at('2027-01-21T08:30Z'),
        });
      });

      it('ends a pause by itself when its day has come', async () => {
        await pause(database, place, '2027-02-01', at('2027-01-20T12:00Z'));
        await due(at('2027-02-01T09:00Z'));
        expect((await findSubscription(database, place))?.status.kind).toBe('on');
      });

      it('does not promise a second tip to a channel that had one today', async () => {
        const later = await subscribe(database, { ...everyMorning(place), at: '15:00' }, at('2027-02-01T09:30Z'));
        expect(later.status).toMatchObject({ kind: 'on', nextRunAt: at('2027-02-02T15:00Z') });
      });

      it('takes one away', async () => {
        expect(await unsubscribe(database, place)).toBe(true);
        expect(await unsubscribe(database, place)).toBe(false);
        expect(await pause(database, place, null, MONDAY)).toBeUndefined();
        expect(await resume(database, place, MONDAY)).toBeUndefined();
      });
    });

    describe('of what is due', () => {
      const place = { tenant: 'T-due', channel: 'C1' };

      it('takes a tip once', async () => {
        await subscribe(database, { ...everyMorning(place), jitterSeconds: 20 }, MONDAY);
        expect(await due(at('2027-01-04T09:00:19Z'))).toEqual({ due: 0, ids: [] });
        const first = await due(at('2027-01-04T09:00:20Z'));
        expect(first.ids).toHaveLength(1);
        expect((await due(at('2027-01-04T09:00:21Z'))).ids).toEqual([]);
        expect(await sentTips(database, place, 5)).toMatchObject([{ day: '2027-01-04', state: 'queued' }]);
      });

      it('skips one that is over six hours late, and lists it', async () => {
        expect((await due(at('2027-01-05T15:00:01Z'))).ids).toEqual([]);
        expect((await sentTips(database, place, 1))[0]).toMatchObject({ day: '2027-01-05', state: 'skipped' });
      });

      it('sends the last one missed, if that is in time, after days of sleep', async () => {
        const wakeUp = at('2027-01-08T10:00Z');
        expect((await due(wakeUp)).ids).toEqual([]); // Wednesday’s
        expect((await due(wakeUp)).ids).toHaveLength(1); // Friday’s
        expect((await due(wakeUp)).due).toBe(0);
        expect((await sentTips(database, place, 2)).map(({ day, state }) => [day, state])).toEqual([
          ['2027-01-08', 'queued'],
          ['2027-01-06', 'skipped'],
        ]);
      });
    });

    it('remembers for a month what a thread was about', async () => {
      const thread = { tenant: 'T1', channel: 'C1', threadTs: '10.1' };
      await rememberThread(database, thread, { subjects: ['aws/rds'], layers: ['backup'] }, MONDAY);
      await rememberThread(database, thread, { subjects: ['aws/rds', 'aws/s3'], layers: [] }, MONDAY);
      expect(await recallThread(database, thread, at('2027-02-03T07:59Z'))).toEqual({
        subjects: ['aws/rds', 'aws/s3'],
        layers: [],
      });
      expect(await recallThread(database, thread, at('2027-02-03T08:00Z'))).toBeUndefined();
    });

    it('knows the teams, what they hold, and who changed them', async () => {
      const storage = { id: 't1', name: 'Storage', userGroup: '@storage', channel: 'C0STORAGE1', runbook: null };
      const platform = { id: 't2', name: 'Platform', userGroup: null, channel: null, runbook: 'https://example.com' };
      const backups = { layer: 'backup', scope: 'everything' };
      await replaceTeams(database, 'T1', [{ ...storage, holds: [backups, { layer: 'os', scope: 'aws/ec2' }] }]);
      expect(await teamRows(database, 'T1')).toEqual([
        { ...storage, holds: [{ layer: 'os', scope: 'aws/ec2' }, backups] },
      ]);
      await replaceTeams(database, 'T1', [
        { ...storage, holds: [] },
        { ...platform, holds: [backups] },
      ]);
      expect(await teamRows(database, 'T1')).toEqual([
        { ...platform, holds: [backups] },
        { ...storage, holds: [] },
      ]);
      const change = { about: 'holding', of: 'backup everything', before: 'Storage', after: 'Platform' };
      await noteTeamChanges(database, 'T1', [change], 'U1', MONDAY);
      await noteTeamChanges(database, 'T1', [{ ...change, after: null }], 'U2', MONDAY);
      expect(await teamChanges(database, 'T1', 10)).toEqual([
        { ...change, after: null, changedBy: 'U2', changedAt: MONDAY },
        { ...change, changedBy: 'U1', changedAt: MONDAY },
      ]);
    });

    it('has one holder of a layer within a scope', async () => {
      const team = { name: 'A', userGroup: null, channel: null, runbook: null };
      const holds = [{ layer: 'os', scope: 'aws' }];
      const both = [
        { ...team, id: 'a', holds },
        { ...team, id: 'b', holds },
      ];
      await expect(database.transaction((sql) => replaceTeams(sql, 'T-two', both))).rejects.toThrow('duplicate key');
      expect(await teamRows(database, 'T-two')).toEqual([]);
    });

    it('knows who may edit the teams', async () => {
      expect(await addEditor(database, 'T1', 'U2')).toBe(true);
      expect(await addEditor(database, 'T1', 'U2')).toBe(false);
      expect(await editorsOf(database, 'T1')).toEqual(['U2']);
      expect(await removeEditor(database, 'T1', 'U2')).toBe(true);
      expect(await removeEditor(database, 'T1', 'U2')).toBe(false);
    });

    it('keeps an import for a day, for who made it and nobody else', async () => {
      const made = { id: 'i1', tenant: 'T1', importer: 'U1' };
      await keepImport(database, { ...made, file: 'teams: []' }, MONDAY);
      expect(await findImport(database, made)).toBe('teams: []');
      expect(await findImport(database, { ...made, importer: 'U2' })).toBeUndefined();
      expect(await findImport(database, { ...made, tenant: 'T2' })).toBeUndefined();
      await keepImport(database, { ...made, id: 'i2', file: '' }, at('2027-01-05T08:01Z'));
      expect(await findImport(database, made)).toBeUndefined();
    });

    it('lists what a workspace asked, each once and without who asked', async () => {
      await rememberQuestions(database, [
        { tenant: 'T-asked', asker: 'U1', question: 'ask?subjects=aws/rds', askedAt: MONDAY },
      ]);
      await rememberQuestions(database, [
        { tenant: 'T-asked', asker: 'U2', question: 'ask?subjects=aws/rds', askedAt: MONDAY },
      ]);
      await rememberQuestions(database, [{ tenant: 'T-asked', asker: 'U2', question: 'matrix', askedAt: MONDAY }]);
      expect(await askedQuestions(database, 'T-asked')).toEqual(['ask?subjects=aws/rds', 'matrix']);
    });

    it('counts questions without an answer, and never who asked', async () => {
      await countMiss(database, 'T1', 'quantum lambda', MONDAY);
      await countMiss(database, 'T1', 'cat pictures', MONDAY);
      await countMiss(database, 'T1', 'cat pictures', at('2027-01-05T08:00Z'));
      expect(await misses(database, 'T1', 10)).toEqual([
        { question: 'cat pictures', times: 2, firstAt: MONDAY, lastAt: at('2027-01-05T08:00Z') },
        { question: 'quantum lambda', times: 1, firstAt: MONDAY, lastAt: MONDAY },
      ]);
    });

    it('counts which answers were called right and wrong', async () => {
      const form = { tenant: 'T1', id: 'V1', question: 'os on lambda', note: 'AWS', source: null };
      await countRight(database, 'T1', 'os on lambda', MONDAY);
      await noteWrong(database, form, MONDAY);
      await noteWrong(database, form, MONDAY); // the same form, sent again
      await noteWrong(database, { ...form, tenant: 'T2', note: 'you', source: 'https://example.com/' }, MONDAY);
      await countRight(database, 'T1', 'os on ec2', MONDAY);
      const [first] = await listWrong(database, 10);
      expect(first).toEqual({
        question: 'os on lambda',
        right: 1,
        wrong: 2,
        notes: [
          { note: 'AWS', source: null },
          { note: 'you', source: 'https://example.com/' },
        ],
      });
      await deleteTenant(database, 'T2');
      expect(await listWrong(database, 10)).toMatchObject([
        { question: 'os on lambda', wrong: 1, notes: { length: 1 } },
      ]);
    });

    it('knows which provider a channel means', async () => {
      const place = { tenant: 'T1', channel: 'C1' };
      expect(await channelDefault(database, place)).toBeUndefined();
      await setChannelDefault(database, place, 'aws', 'U1', MONDAY);
      await setChannelDefault(database, place, 'gcp', 'U2', MONDAY);
      expect(await channelDefault(database, place)).toEqual({ provider: 'gcp', changedBy: 'U2', changedAt: MONDAY });
    });

    it('keeps the last ten questions of a person, each once', async () => {
      for (let minute = 10; minute < 22; minute += 1) {
        await rememberQuestions(database, [
          { tenant: 'T1', asker: 'U1', question: `question ${minute}`, askedAt: at(`2027-01-04T08:${minute}Z`) },
        ]);
      }
      await rememberQuestions(database, [
        { tenant: 'T1', asker: 'U1', question: 'question 15', askedAt: at('2027-01-04T09:00Z') },
      ]);
      const recent = await recentQuestions(database, 'T1', 'U1');
      expect(recent).toHaveLength(10);
      expect(recent.slice(0, 3)).toEqual(['question 15', 'question 21', 'question 20']);
      await forgetQuestions(database, 'T1', 'U1');
      expect(await recentQuestions(database, 'T1', 'U1')).toEqual([]);
    });

    it('keeps an installation’s encrypted token, byte for byte', async () => {
      const token = Uint8Array.from({ length: 256 }, (_, byte) => byte);
      await saveInstallation(database, { tenant: 'E1', isEnterprise: true, token }, MONDAY);
      const found = await findInstallation(database, 'E1');
      expect(found && [...found.token]).toEqual([...token]);
      await removeInstallation(database, 'E1');
      expect(await findInstallation(database, 'E1')).toBeUndefined();
    });

    it('lets one answer an event, and another only where the first was cut short', async () => {
      const event = { tenant: 'T1', id: 'Ev1' };
      expect(await claimEvent(database, event, MONDAY)).toBe(true);
      expect(await claimEvent(database, event, at('2027-01-04T08:00:29Z'))).toBe(false);
      expect(await claimEvent(database, event, at('2027-01-04T08:00:30Z'))).toBe(true);
      await finishEvent(database, event, at('2027-01-04T08:00:31Z'));
      expect(await claimEvent(database, event, at('2027-01-04T08:05Z'))).toBe(false);
      await keepHouse(database, at('2027-01-05T08:01Z'));
      expect(await claimEvent(database, event, at('2027-01-05T08:01Z'))).toBe(true);
    });

    it('forgets a workspace in every table, and no other', async () => {
      await rememberEverything(database, 'T-gone', MONDAY);
      await rememberEverything(database, 'T-stays', MONDAY);
      const before = await rowsOf(database, 'T-gone');
      expect(before.filter(([, rows]) => rows === 0)).toEqual([]); // a new table belongs into everything.ts

      await deleteTenant(database, 'T-gone');
      expect((await rowsOf(database, 'T-gone')).filter(([, rows]) => rows > 0)).toEqual([]);
      expect(await rowsOf(database, 'T-stays')).toEqual(before);
    });

    it('takes what people write as it is', async () => {
      const nasty = `'; drop table miss; -- $1 \\ "`;
      await countMiss(database, nasty, nasty, MONDAY);
      expect((await misses(database, nasty, 1))[0]?.question).toBe(nasty);
    });

    it('stops at a row that is not what the code expects', async () => {
      const wrong = database.query(z.object({ one: z.string() }), 'select 1 as one');
      await expect(wrong).rejects.toThrow(z.ZodError);
    });

    it('undoes a transaction that fails, and goes on', async () => {
      const failing = database.transaction(async (sql) => {
        await countMiss(sql, 'T-undone', 'anything', MONDAY);
        throw new Error('no');
      });
      await expect(failing).rejects.toThrow('no');
      await expect(database.exec('begin; select 1 / 0; commit')).rejects.toThrow('division by zero');
      expect(await misses(database, 'T-undone', 1)).toEqual([]);
    });
  });
});

async function rowsOf(database: Database, tenant: string): Promise<[table: string, rows: number][]> {
  const tables = await dataTables(database);
  return Promise.all(
    tables.map(async (table): Promise<[string, number]> => {
      const rows = await database.query(z.unknown(), `select 1 from "${table}" where tenant = $1`, [tenant]);
      return [table, rows.length];
    }),
  );
}
