import { config as loadDotenv } from 'dotenv';
import { readConfig } from '../config.js';
import { listWrong } from '../store/feedback.js';
import { listMisses } from '../store/misses.js';
import { openStore } from '../store/open.js';
import { missesReport } from './misses-report.js';
import { reportAndExit } from './report.js';

const SHOWN = 200;

/** `npm run misses`: the questions that found no answer and the answers called wrong, the most frequent first. */
async function main(environment: Readonly<Record<string, string | undefined>>): Promise<void> {
  const database = await openStore(readConfig(environment).store);
  try {
    console.log(missesReport(await listMisses(database, SHOWN), await listWrong(database, SHOWN)));
  } finally {
    await database.close();
  }
}

loadDotenv({ quiet: true });
main(process.env).catch((error: unknown) => reportAndExit(error, 1));
