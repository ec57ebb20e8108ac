import type { Database } from './database.js';
import { type EmbeddedOptions, openEmbedded } from './embedded.js';
import { migrate } from './migrate.js';
import { openServer } from './server.js';

export type StoreLocation = { readonly dataDir: string } | { readonly databaseUrl: string };

/**
 * Opens what the app remembers, its tables up to date. A new folder takes some seconds, so start it before anything
 * else and await it where it is needed.
 * @throws StoreError that says what to do
 */
export async function openStore(location: StoreLocation, options: EmbeddedOptions = {}): Promise<Database> {
  const database =
    'databaseUrl' in location ? await openServer(location.databaseUrl) : await openEmbedded(location.dataDir, options);
  try {
    await migrate(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
