import type { Migration } from '../migrate.js';
import { time } from './0001-time.js';
import { tables } from './0002-tables.js';

/** In order. What was released is never changed: a change is a new one at the end. */
export const MIGRATIONS: readonly Migration[] = [time, tables];
