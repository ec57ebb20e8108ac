import type { Migration } from '../migrate.js';
import { time } from './0001-time.js';
import { tables } from './0002-tables.js';
import { firstTry } from './0003-first-try.js';
import { teams } from './0004-teams.js';
import { feedbackNotes } from './0005-feedback-notes.js';

/** In order. What was released is never changed: a change is a new one at the end. */
export const MIGRATIONS: readonly Migration[] = [time, tables, firstTry, teams, feedbackNotes];
