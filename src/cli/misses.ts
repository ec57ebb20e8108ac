import { config as loadDotenv } from 'dotenv';
import { readConfig } from '../config.js';
import { listMisses } from '../store/misses.js';
import { openStore } from '../store/open.js';
import { reportAndExit } from './report.js';

const SHOWN = 200;

/** `npm run misses`: the questions that found no answer, the most frequent first. Who asked is not kept. */
async function main(environment: Readonly<Record<string, string | undefined>>): Promise<void> {
  const database = await openStore(readConfig(environment).store);
  try {
    const found = await listMisses(database, SHOWN);
    if (found.length === 0) console.log('No question has gone unanswered.');
    for (const { question, times } of found) console.log(`${String(times).padStart(6)}  ${question}`);
  } finally {
    await database.close();
  }
}

loadDotenv({ quiet: true });
main(process.env).catch((error: unknown) => reportAndExit(error, 1));
