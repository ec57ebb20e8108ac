import { setChannelDefault } from '../../src/store/channel-defaults.js';
import { claimEvent } from '../../src/store/claims.js';
import type { Database } from '../../src/store/database.js';
import { claimDue } from '../../src/store/due.js';
import { addEditor } from '../../src/store/editors.js';
import { countRight, noteWrong } from '../../src/store/feedback.js';
import { saveInstallation } from '../../src/store/installations.js';
import { countMiss } from '../../src/store/misses.js';
import { rememberQuestions } from '../../src/store/recents.js';
import { type NewSubscription, type Place, subscribe } from '../../src/store/subscriptions.js';
import { keepImport } from '../../src/store/team-imports.js';
import { noteTeamChanges, replaceTeams } from '../../src/store/teams.js';
import { rememberThread } from '../../src/store/threads.js';
import { WEEKDAYS } from '../../src/store/weekdays.js';

export const everyMorning = (place: Place): NewSubscription => ({
  ...place,
  creator: 'U1',
  tz: 'Europe/London',
  at: '09:00',
  days: WEEKDAYS,
  topics: ['encryption', 's3'],
  jitterSeconds: 0,
});

/** Puts a row of that workspace into every table. */
export async function rememberEverything(database: Database, tenant: string, now: Date): Promise<void> {
  const place = { tenant, channel: 'C1' };
  await subscribe(database, everyMorning(place), now);
  const later = new Date(now.getTime() + 2 * 60 * 60 * 1000);
  await claimDue(database, later, { limit: 1000, wakeAt: later });
  await rememberThread(database, { ...place, threadTs: '1.2' }, { subjects: ['aws/rds'], layers: [] }, now);
  const databases = { id: 'databases', name: 'Databases', userGroup: null, channel: null, runbook: null };
  await replaceTeams(database, tenant, [{ ...databases, holds: [{ layer: 'backup', scope: 'aws/rds' }] }]);
  await noteTeamChanges(
    database,
    tenant,
    [{ about: 'team', of: 'Databases', before: null, after: 'Databases' }],
    'U1',
    now,
  );
  await addEditor(database, tenant, 'U1');
  await keepImport(database, { id: `import of ${tenant}`, tenant, importer: 'U1', file: 'teams: []' }, now);
  await countMiss(database, tenant, 'it’s a "question"', now);
  await countRight(database, tenant, 'ask?subjects=aws/s3', now);
  const wrong = { id: 'V1', question: 'ask?subjects=aws/s3', note: 'It’s "shared"', source: 'https://example.com/' };
  await noteWrong(database, { tenant, ...wrong }, now);
  await setChannelDefault(database, place, 'aws', 'U1', now);
  await rememberQuestions(database, [{ tenant, asker: 'U1', question: 'os on lambda', askedAt: now }]);
  await saveInstallation(database, { tenant, isEnterprise: false, token: Uint8Array.of(0, 1, 255) }, now);
  await claimEvent(database, { tenant, id: 'Ev1' }, now);
}
