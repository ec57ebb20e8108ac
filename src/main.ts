import { setFlagsFromString } from 'node:v8';
import { config as loadDotenv } from 'dotenv';
import { readConfig } from './config.js';
import { BUNDLE } from './paths.js';
import { openDoor } from './run/door.js';

loadDotenv({ quiet: true });
// By itself, V8 lets the heap grow to several times what is alive. This takes a quarter off the memory under load.
setFlagsFromString('--heap-growing-percent=100');

/** The most of the app, and of its start: the door is open by then. */
const load = () => Promise.all([import('./catalog/bundle.js'), import('./catalog/load.js'), import('./run/run.js')]);

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const door = await openDoor(config);
  const [{ bundledFiles }, { loadCatalog }, { run }] = await load();
  const running = await run(config, loadCatalog(bundledFiles(BUNDLE)), door);
  running.logger.info(running.place);
  const fall = (error: unknown) => {
    running.logger.error(error);
    process.exit(1);
  };
  running.lost.catch((error: unknown) => fall(messageOf(error)));
  running.tips.catch(fall);
  process.once('uncaughtException', fall);
  // A request that goes wrong where nobody looks must not take the others with it.
  process.on('unhandledRejection', (error) => running.logger.error(error));
  let signals = 0;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      signals += 1;
      if (signals > 1) process.exit(1); // whoever asks twice does not want to wait
      running.stop().then(() => process.exit(0), fall);
    });
  }
}

/** Whoever starts the app reads what to do next, not where the code was. */
function fail(error: unknown): void {
  console.error(messageOf(error));
  process.exit(1);
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

main().catch(fail);
