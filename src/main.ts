import { config as loadDotenv } from 'dotenv';
import { bundledFiles } from './catalog/bundle.js';
import { loadCatalog } from './catalog/load.js';
import { readConfig } from './config.js';
import { BUNDLE } from './paths.js';
import { type Running, run } from './run/run.js';

loadDotenv({ quiet: true });

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const running = await run(config, loadCatalog(bundledFiles(BUNDLE)));
  console.log(running.place);
  running.lost.catch(fail);
  running.tips.catch(fail);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop(running));
}

function stop(running: Running): void {
  running.stop().then(() => process.exit(0), fail);
}

/** Whoever starts the app reads what to do next, not where the code was. */
function fail(error: unknown): void {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

main().catch(fail);
