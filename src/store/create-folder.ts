import { openPglite } from './pglite.js';

/** Run as a process of its own: creating a database takes 800 MB for two seconds, which only its end gives back. */
const [, , folder] = process.argv;
if (!folder) throw new Error('Which folder?');
const database = await openPglite(folder);
await database.close();
process.exit(0);
