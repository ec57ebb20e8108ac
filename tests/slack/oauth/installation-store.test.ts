import type { Installation } from '@slack/bolt';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createOAuthStores } from '../../../src/slack/oauth/installation-store.js';
import { createSeal } from '../../../src/slack/oauth/seal.js';
import { findInstallation } from '../../../src/store/installations.js';
import { KINDS, type TestStore } from '../../store/databases.js';

const [OLD, NEW] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];
const THEN = new Date('2027-01-04T08:00Z');

const installation = (team: string, token: string): Installation<'v2', false> => ({
  team: { id: team, name: 'Acme' },
  enterprise: undefined,
  user: { id: 'U1', token: undefined, scopes: undefined },
  bot: { token, refreshToken: 'xoxe-1', expiresAt: 1, scopes: ['commands'], id: 'B1', userId: 'UBOT' },
  isEnterpriseInstall: false,
  authVersion: 'v2',
});
const of = (teamId: string) => ({ teamId, enterpriseId: undefined, isEnterpriseInstall: false as const });

describe.each(KINDS)('installations on the $kind database', ({ open, skip }) => {
  describe.skipIf(skip)('', () => {
    let store: TestStore;
    beforeAll(async () => {
      store = await open();
    }, 60_000);
    afterAll(() => store.close());

    const storesWith = (...keys: Uint8Array[]) =>
      createOAuthStores({ database: Promise.resolve(store.database), seal: createSeal(keys), now: () => THEN });
    const token = async (team: string, ...keys: Uint8Array[]) =>
      (await storesWith(...keys).installing.fetchInstallation(of(team))).bot?.token;
    const kept = (team: string) => findInstallation(store.database, team);

    it('tell who installed the app, who may then edit the workspace’s teams', async () => {
      const { installing, installerOf } = storesWith(NEW);
      await installing.storeInstallation(installation('T-installer', 'xoxb-1'));
      expect(await installerOf('T-installer')).toBe('U1');
      expect(await installerOf('T-nobody')).toBeNull();
    });

    it('come back whole, and are gone once deleted', async () => {
      const { installing } = storesWith(NEW);
      await installing.storeInstallation(installation('T1', 'xoxb-1'));
      expect(await installing.fetchInstallation(of('T1'))).toEqual(installation('T1', 'xoxb-1'));
      await installing.deleteInstallation(of('T1'));
      await expect(installing.fetchInstallation(of('T1'))).rejects.toThrow('The app is not installed in T1.');
    });

    it('are closed anew with the first key, which says nothing of when they were made', async () => {
      await storesWith(OLD).installing.storeInstallation(installation('T2', 'xoxb-2'));
      const before = await kept('T2');
      expect(await token('T2', NEW, OLD)).toBe('xoxb-2');
      expect((await kept('T2'))?.token).not.toEqual(before?.token);
      expect((await kept('T2'))?.updatedAt).toEqual(THEN);
      expect(await token('T2', NEW)).toBe('xoxb-2');
    });

    it('a token that was renewed takes the place of the other, but never of none', async () => {
      const { installing, renewing } = storesWith(NEW);
      await installing.storeInstallation(installation('T3', 'xoxb-3'));
      await renewing.storeInstallation(installation('T3', 'xoxb-4'));
      expect(await token('T3', NEW)).toBe('xoxb-4');
      await renewing.storeInstallation(installation('T4', 'xoxb-5'));
      expect(await kept('T4')).toBeUndefined();
    });

    it('a row that was put in the place of another opens nothing', async () => {
      const { installing } = storesWith(NEW);
      await installing.storeInstallation(installation('T5', 'xoxb-5'));
      await installing.storeInstallation(installation('T6', 'xoxb-6'));
      const swap = `update installation set token = (select token from installation where tenant = 'T5') where tenant = 'T6'`;
      await store.database.query(z.unknown(), swap);
      await expect(token('T6', NEW)).rejects.toThrow('The token of T6 cannot be decrypted');
    });
  });
});
