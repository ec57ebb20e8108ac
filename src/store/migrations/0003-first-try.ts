import type { Migration } from '../migrate.js';

export const firstTry: Migration = {
  name: 'when a tip was first tried',
  sql: 'alter table tip_send add column tried_at timestamptz; -- when an attempt first came to an end',
};
