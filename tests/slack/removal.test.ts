import { randomUUID } from 'node:crypto';
import { LogLevel } from '@slack/bolt';
import { beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/clock.js';
import { PlaygroundSlack } from '../../src/playground/slack.js';
import { createApp } from '../../src/slack/app.js';
import { createParts } from '../../src/slack/create-parts.js';
import { claimsInStore } from '../../src/slack/dedupe.js';
import { deleteTenant, tenantRows } from '../../src/store/tenants.js';
import { deliver } from '../../src/tips/delivery.js';
import { tick } from '../../src/tips/tick.js';
import { TIMING } from '../../src/tips/timing.js';
import { testAsk } from '../catalog.js';
import { rememberEverything } from '../store/everything.js';
import { FakeSlack } from '../tips/fake-slack.js';
import { temporaryStore } from './temporary-store.js';

const store = temporaryStore();
const MINUTE = 60_000;
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * MINUTE);

const UNINSTALLED = { type: 'app_uninstalled' };
const REVOKED = { type: 'tokens_revoked', tokens: { oauth: [], bot: ['UBOT'] } };
const OF_A_PERSON = { type: 'tokens_revoked', tokens: { oauth: ['U1'], bot: [] } };

/** The app, and Slack telling it of removals; in each way to run it is the same, as Bolt asks for no token here. */
async function told() {
  const database = Promise.resolve(store());
  const slack = new PlaygroundSlack();
  const fail = (error: unknown): never => {
    throw error;
  };
  const { now } = systemClock;
  const app = await createApp(
    {
      token: 'xoxb-test',
      receiver: slack,
      logLevel: LogLevel.ERROR,
      clientOptions: { slackApiUrl: 'http://slack.invalid/api/', fetch: slack.fetch },
    },
    createParts({ ask: testAsk(), database, now, onError: fail }),
    claimsInStore({ database, now, onError: fail }),
  );
  return async (event: object, origin: object, at: Date = new Date()): Promise<void> => {
    const event_time = Math.floor(at.getTime() / 1000);
    const body = { type: 'event_callback', event_id: randomUUID(), event_time, event, ...origin };
    await app.processEvent({ body, ack: async () => undefined });
  };
}

/** A row in every table. */
async function remembered(tenant: string, at = minutesAgo(60)): Promise<void> {
  await deleteTenant(store(), tenant);
  await rememberEverything(store(), tenant, at);
}

let tell: Awaited<ReturnType<typeof told>>;
beforeAll(async () => {
  tell = await told();
}, 20_000);

const rowsOf = async (tenant: string) => (await tenantRows(store(), tenant)).length;

describe('when the app is removed', () => {
  it.each([
    ['as Slack tells it', [UNINSTALLED, REVOKED]],
    ['in the other order', [REVOKED, UNINSTALLED]],
    ['and told twice', [REVOKED, UNINSTALLED, REVOKED, UNINSTALLED]],
    ['by its token alone', [REVOKED]],
  ])('nothing is left of the workspace, and all of the others: %s', async (_how, events) => {
    await remembered('T-gone');
    await remembered('T-stays');
    const before = await rowsOf('T-stays');
    for (const event of events) await tell(event, { team_id: 'T-gone' });
    expect(await rowsOf('T-gone')).toBe(0);
    expect(await rowsOf('T-stays')).toBe(before);
  });

  it.each([
    ['flagged so', { team_id: 'T7', enterprise_id: 'E1', is_enterprise_install: true }],
    ['without a workspace', { team_id: null, enterprise_id: 'E1' }],
    [
      'by whom it is sent to',
      { team_id: 'T7', authorizations: [{ team_id: null, enterprise_id: 'E1', is_enterprise_install: true }] },
    ],
  ])('from a whole organisation, %s, nothing is left of that', async (_how, origin) => {
    await remembered('E1');
    await tell(UNINSTALLED, origin);
    expect(await rowsOf('E1')).toBe(0);
  });

  it('the token of a person is not the app’s', async () => {
    await remembered('T1');
    await tell(OF_A_PERSON, { team_id: 'T1' });
    expect(await rowsOf('T1')).toBeGreaterThan(5);
  });

  it('and installed again, an event that comes late does no harm', async () => {
    await remembered('T2', minutesAgo(1));
    await tell(UNINSTALLED, { team_id: 'T2' }, minutesAgo(5));
    expect(await rowsOf('T2')).toBeGreaterThan(5);
    await tell(UNINSTALLED, { team_id: 'T2' });
    expect(await rowsOf('T2')).toBe(0);
  });

  it('a tip that was queued goes nowhere', async () => {
    await store().exec('truncate tip_sub, tip_send');
    await remembered('T3');
    await store().exec('truncate tip_send');
    await store().exec(`update tip_sub set due_at = now(), next_run_at = now()`);
    const queued: string[] = [];
    const jobs = { enqueue: async (ids: readonly string[]) => void queued.push(...ids) };
    await tick(store(), jobs, new Date(), TIMING.stale);
    expect(queued).toHaveLength(1);
    await tell(UNINSTALLED, { team_id: 'T3' });

    const slack = new FakeSlack();
    slack.time = new Date();
    await deliver({ database: store(), courier: slack, timing: TIMING })(queued);
    expect([slack.posted, slack.switchedOff]).toEqual([[], []]);
    expect(await rowsOf('T3')).toBe(0);
  });
});
