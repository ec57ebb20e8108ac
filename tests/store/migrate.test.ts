import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Database } from '../../src/store/database.js';
import { migrate, schemaVersion } from '../../src/store/migrate.js';
import { MIGRATIONS } from '../../src/store/migrations/all.js';
import { openStore } from '../../src/store/open.js';
import { dataTables } from '../../src/store/tables.js';
import { KINDS, type TestStore } from './databases.js';

const step = (name: string) => ({ name, sql: `create table ${name} (tenant text); insert into ${name} values ('T1')` });

describe.each(KINDS)('on the $kind database', ({ kind, open, skip }) => {
  describe.skipIf(skip)('a start', () => {
    let store: TestStore;
    let database: Database;
    beforeAll(async () => {
      store = await open();
      database = store.database;
    }, 30_000);
    afterAll(() => store.close());

    const known = MIGRATIONS.length;

    it('brings the tables up to date once', async () => {
      expect(await schemaVersion(database)).toBe(known);
      await migrate(database);
      expect(await schemaVersion(database)).toBe(known);
    });

    it('takes the steps that are new, each once, when several replicas start together', async () => {
      const newer = [...MIGRATIONS, step('first'), step('second')];
      const replicas = kind === 'server' ? await Promise.all([1, 2, 3].map(() => openStore(store.location))) : [];
      await Promise.all([database, ...replicas].map((replica) => migrate(replica, newer)));
      await Promise.all(replicas.map((replica) => replica.close()));
      expect(await schemaVersion(database)).toBe(known + 2);
      expect(await database.query(z.unknown(), 'select * from second')).toHaveLength(1);
    });

    it('leaves nothing of a step that fails', async () => {
      const broken = { name: 'broken', sql: 'create table half (tenant text); select 1 / 0' };
      const steps = [...MIGRATIONS, step('first'), step('second'), broken];
      await expect(migrate(database, steps)).rejects.toThrow('division by zero');
      expect(await schemaVersion(database)).toBe(known + 2);
      expect(await dataTables(database)).not.toContain('half');
    });

    it('refuses a database that a newer version wrote', async () => {
      await expect(migrate(database)).rejects.toThrow(
        `The database is at version ${known + 2}, and this whoowns knows ${known}: run the newer whoowns that wrote it.`,
      );
    });
  });
});
