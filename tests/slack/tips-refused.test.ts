import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { movableClock } from '../../src/clock.js';
import { readConfig } from '../../src/config.js';
import { PlaygroundSlack } from '../../src/playground/slack.js';
import { assemble, closeTips, type Inside, sendTips } from '../../src/run/assemble.js';
import { sentTips } from '../../src/store/sent-tips.js';
import { subscribe } from '../../src/store/subscriptions.js';
import type { Engine } from '../../src/tips/engine.js';
import { testCatalog } from '../catalog.js';
import { everyMorning } from '../store/everything.js';

const DAY = 24 * 3_600_000;
const NINE = Date.parse('2027-01-04T09:00:30Z');

/** What `npm start` runs, but for the clock. */
describe('a tip that Slack does not take', () => {
  const folder = mkdtempSync(join(tmpdir(), 'whoowns-refused-'));
  const clock = movableClock(() => NINE);
  const slack = new PlaygroundSlack({ now: () => clock.now().getTime() });
  const place = { tenant: 'T0PLAYGRND', channel: 'C0INCIDENT1' };
  let inside: Inside;
  let tips: Engine;
  beforeAll(async () => {
    inside = assemble(readConfig({ DATA_DIR: folder, LOG_LEVEL: 'error' }), testCatalog(), clock);
    const options = { slackApiUrl: 'http://slack.invalid/api/', fetch: slack.fetch };
    tips = await sendTips(inside, testCatalog(), clock, async () => 'xoxb-test', options);
  }, 60_000);
  afterAll(async () => {
    await closeTips(Promise.resolve(tips), inside.database);
    rmSync(folder, { recursive: true });
  });

  const posts = () => slack.calls.filter(({ method }) => method === 'chat.postMessage').map(({ args }) => args.channel);
  const last = async () => (await sentTips(await inside.database, place, 1))[0];
  /** Sets tips up anew, and lets a day pass. @returns where was posted since */
  async function nextDay(): Promise<() => unknown[]> {
    await subscribe(await inside.database, { ...everyMorning(place), creator: 'U0000000YOU' }, clock.now());
    return passDay();
  }
  async function passDay(): Promise<() => unknown[]> {
    const before = posts().length;
    clock.advance(DAY);
    await tips.tick();
    await vi.waitFor(async () => expect((await last())?.error).toBeTruthy(), 5000);
    return () => posts().slice(before);
  }

  it.each([
    ['429', { status: 429, retryAfter: 1 }, { state: 'queued', error: 'ratelimited' }],
    ['500', { status: 500 }, { state: 'sending' }],
    ['no answer', { status: 0 }, { state: 'sending' }],
  ])('is posted once an attempt, and nobody but the ledger tries again (%s)', async (_, fault, row) => {
    slack.fail('chat.postMessage', fault);
    const posted = await nextDay();
    expect(posted()).toEqual([place.channel]);
    expect(await last()).toMatchObject(row);
  });

  it.each(['channel_not_found', 'not_in_channel', 'is_archived', 'account_inactive', 'token_revoked'])(
    'for good (%s) switches its subscription off, and tells who set it up once',
    async (error) => {
      slack.fail('chat.postMessage', { error });
      const posted = await nextDay();
      await vi.waitFor(() => expect(posted()).toEqual([place.channel, 'U0000000YOU']));
      expect(slack.messages({ channel: 'dm' }).at(-1)?.text).toMatch(/^The daily security tips .* are off now/);
      expect(await last()).toMatchObject({ state: 'failed', error });
      expect((await passDay())()).toEqual([]);
    },
  );
});
