import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { PlaygroundSlack } from '../../src/playground/slack.js';
import type { Database } from '../../src/store/database.js';
import { openStore } from '../../src/store/open.js';

/** A store in a folder of its own, for all the tests of a file. @returns what gives it, once the tests run */
export function temporaryStore(): () => Database {
  const folder = mkdtempSync(join(tmpdir(), 'whoowns-slack-'));
  let database: Database;
  beforeAll(async () => {
    database = await openStore({ dataDir: folder });
  }, 60_000);
  afterAll(async () => {
    await database.close();
    rmSync(folder, { recursive: true });
  });
  return () => database;
}

/** What was said last, as a screen reader would read it. */
export const lastWord = (slack: PlaygroundSlack): string => slack.messages().at(-1)?.text ?? '';
