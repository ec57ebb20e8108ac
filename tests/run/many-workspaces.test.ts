import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { scopesOfManifest } from '../../src/slack/oauth/scopes.js';
import { type Service, startService } from '../service/process.js';
import { commandForm, post } from '../service/signed.js';
import { type SlackStub, startSlackStub } from '../service/slack-stub.js';
import { browser } from '../slack/oauth/browser.js';
import { temporaryFolder } from '../store/databases.js';

const ENVIRONMENT = {
  SLACK_BOT_TOKEN: '',
  SLACK_CLIENT_ID: '1.2',
  SLACK_CLIENT_SECRET: 'client-secret',
  SLACK_STATE_SECRET: 'state-secret',
  TOKEN_KEYS: Buffer.alloc(32, 1).toString('base64'),
};
const GRANTED = {
  ok: true,
  access_token: 'xoxb-acme',
  scope: 'commands',
  bot_user_id: 'UBOT',
  team: { id: 'T1', name: 'Acme' },
  authed_user: { id: 'U1' },
};

let slack: SlackStub;
const folder = temporaryFolder();
const running: Service[] = [];

beforeAll(async () => {
  slack = await startSlackStub(({ method }) => (method === 'oauth.v2.access' ? Response.json(GRANTED) : null));
});
afterEach(async () => {
  for (const service of running.splice(0)) await service.kill();
});
afterAll(() => {
  slack.close();
  folder.remove();
});

async function start(): Promise<Service> {
  const store = { dataDir: folder.path };
  const service = await startService({ slack: slack.url, store, environment: ENVIRONMENT });
  running.push(service);
  return service;
}

it('with a client of OAuth, workspaces install the app, and it knows them after a restart', async () => {
  const first = await start();
  const user = browser(first.url);
  const link = (await (await user.open('/slack/install')).text()).replaceAll('&amp;', '&');
  expect(link).toContain(`scope=${encodeURIComponent(scopesOfManifest().join(','))}`);
  const page = await user.open(`/slack/oauth_redirect?code=1&state=${await user.begin()}`);
  expect(await page.text()).toContain('whoowns is in Acme now');
  expect(first.output()).toContain('Workspaces install the app at /slack/install there.');
  expect(await first.kill('SIGTERM')).toBe(0);

  const second = await start();
  await post(second.url, commandForm('os on lambda', slack.responseUrl));
  const answers = [{ response_type: 'ephemeral', text: expect.stringMatching(/^AWS owns this/) }];
  await expect.poll(() => slack.responses(), { timeout: 20_000 }).toMatchObject(answers);
  expect(first.output() + second.output()).not.toMatch(/xoxb|client-secret|state-secret/);
}, 60_000);
