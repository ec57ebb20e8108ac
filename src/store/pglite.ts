import { PGlite } from '@electric-sql/pglite';
import { DurableFiles } from './durable-files.js';

/** The data of another major version of PostgreSQL cannot be opened. */
export const POSTGRES_MAJOR = '18';

const START = [
  // PGlite's own -F turns fsync off
  ...PGlite.defaultStartParams.filter((param) => param !== '-F'),
  ...['wal_sync_method=fsync', 'shared_buffers=16MB', 'max_wal_size=64MB', 'timezone=UTC'].flatMap((setting) => [
    '-c',
    setting,
  ]),
];

export const openPglite = (folder: string): Promise<PGlite> =>
  PGlite.create({ fs: new DurableFiles(folder), startParams: START });
