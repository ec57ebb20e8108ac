import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { findInstallation } from '../../../src/store/installations.js';
import { temporaryStore } from '../temporary-store.js';
import { fakeOAuthSlack } from './fake-slack.js';
import { type ManyOptions, manyWorkplaces } from './many-workplaces.js';

const store = temporaryStore();
const ACME = { team: { id: 'T1', name: 'Acme' } };
const IN_ACME = { team_id: 'T1' };

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function started(options: Partial<ManyOptions> = {}) {
  if (!options.tokenKeys) await store().exec('truncate installation');
  const slack = options.slack ?? fakeOAuthSlack();
  const app = await manyWorkplaces({ database: store(), slack, ...options });
  closing.push(app.close);
  return { ...app, slack };
}

const said = ({ responses }: ReturnType<typeof fakeOAuthSlack>) => responses.map(({ text }) => text);

describe('/slack/install', () => {
  it('leads to Slack with what the manifest asks for and a state that only this browser has', async () => {
    const { browser } = await started();
    const user = browser();
    const page = await user.open('/slack/install');
    const html = (await page.text()).replaceAll('&amp;', '&');
    const state = user.cookies.get('slack-app-oauth-state');
    expect(html).toContain('https://slack.com/oauth/v2/authorize?scope=commands%2Cchat%3Awrite');
    expect(html).toContain(`state=${state}`);
    expect(page.headers.getSetCookie()[0]).toMatch(/; Secure; HttpOnly; /);
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });

  it('installs, and from then on the workspace is answered', async () => {
    const { install, command, slack } = await started();
    const page = await install(ACME);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('whoowns is in Acme now')]);
    expect((await command(IN_ACME)).status).toBe(200);
    await vi.waitFor(() => expect(said(slack)).toEqual([expect.stringMatching(/^AWS owns this/)]));
  });

  it('keeps nothing in the store or in the log that a thief could use', async () => {
    const { install, command, slack, logged } = await started();
    await install(ACME);
    await command(IN_ACME);
    await vi.waitFor(() => expect(said(slack)).toHaveLength(1));
    const token = (await findInstallation(store(), 'T1'))?.token ?? new Uint8Array();
    expect(Buffer.from(token).toString('latin1')).not.toMatch(/xoxb|Acme/);
    expect(logged.join('\n')).not.toMatch(/xoxb|client-secret|state-secret/);
  });

  it('a workspace that has not installed it learns nothing', async () => {
    const { install, command, slack } = await started();
    await install(ACME);
    const answer = await command({ team_id: 'T2' });
    expect(await answer.text()).toBe('');
    expect(said(slack)).toEqual([]);
  });

  it('installed again, it goes on with the new token', async () => {
    const { install, oauth } = await started();
    await install(ACME);
    await install(ACME);
    expect(await oauth.tokenOf('T1')).toBe('xoxb-2');
  });
});

describe('an installation that is not what it seems', () => {
  const FORGED = 'eyJhbGciOiJIUzI1NiJ9.eyJub3ciOiIyMDI3In0.AAAA';

  it('a forged state, even as a cookie', async () => {
    const { browser, slack } = await started();
    const user = browser();
    user.cookies.set('slack-app-oauth-state', FORGED);
    const page = await user.open(`/slack/oauth_redirect?code=${slack.consent(ACME)}&state=${FORGED}`);
    await expectRefusal(page, 'was not begun here');
  });

  it('a state begun in another browser, as in an attack on whoever is led there', async () => {
    const { browser, slack } = await started();
    const state = await browser().begin();
    const page = await browser().open(`/slack/oauth_redirect?code=${slack.consent(ACME)}&state=${state}`);
    await expectRefusal(page, 'was not begun here');
  });

  it('a state used twice', async () => {
    const { browser, slack } = await started();
    const user = browser();
    const state = await user.begin();
    const path = () => `/slack/oauth_redirect?code=${slack.consent(ACME)}&state=${state}`;
    expect((await user.open(path())).status).toBe(200);
    await store().exec('truncate installation');
    await expectRefusal(await user.open(path()), 'was not begun here');
  });

  it('a state that is missing, or a code', async () => {
    const { browser } = await started();
    await expectRefusal(await browser().open('/slack/oauth_redirect?code=1'), 'was not begun here');
    await expectRefusal(await browser().open('/slack/oauth_redirect?state=1'), 'Slack sent no code');
  });

  it('an installation that somebody declined', async () => {
    const { browser } = await started();
    const user = browser();
    const state = await user.begin();
    const page = await user.open(`/slack/oauth_redirect?error=access_denied&state=${state}`);
    expect(page.status).toBe(403);
    await expectRefusal(page, 'was not allowed in Slack');
  });

  it('a code that Slack does not know', async () => {
    const { browser } = await started();
    const user = browser();
    const page = await user.open(`/slack/oauth_redirect?code=mine&state=${await user.begin()}`);
    expect(page.status).toBe(500);
    await expectRefusal(page, 'The app is not installed');
  });

  async function expectRefusal(page: Response, text: string): Promise<void> {
    expect(page.status).toBeGreaterThanOrEqual(400);
    expect(await page.text()).toContain(text);
    expect(await store().query(z.unknown(), 'select 1 from installation')).toEqual([]);
  }
});

describe('an installation for a whole organisation', () => {
  const CORP = { enterprise: { id: 'E1', name: 'Corp' } };

  it('answers in each of its workspaces, and in no other', async () => {
    const { install, command, slack } = await started();
    expect(await (await install(CORP)).text()).toContain('whoowns is in Corp now');
    await command({ team_id: 'T7', enterprise_id: 'E1', is_enterprise_install: 'true' });
    await vi.waitFor(() => expect(said(slack)).toHaveLength(1));
    await command({ team_id: 'T8', enterprise_id: 'E2', is_enterprise_install: 'true' });
    await command({ team_id: 'T7', enterprise_id: 'E1', is_enterprise_install: 'false' });
    expect(said(slack)).toHaveLength(1);
  });

  it('has a token for tips, too', async () => {
    const { install, oauth } = await started();
    await install(CORP);
    expect(await oauth.tokenOf('E1')).toBe('xoxb-1');
    expect(await oauth.tokenOf('T7')).toBeUndefined();
  });
});

describe('tokens that expire', () => {
  const HOUR = 3_600_000;
  const later = (hours: number) => vi.setSystemTime(Date.now() + hours * HOUR);
  afterEach(() => {
    vi.useRealTimers();
  });
  const rotating = (options: Parameters<typeof fakeOAuthSlack>[0] = {}) => {
    vi.useFakeTimers({ toFake: ['Date'] });
    return started({ slack: fakeOAuthSlack({ rotates: true, ...options }) });
  };
  const refreshes = (slack: ReturnType<typeof fakeOAuthSlack>) =>
    slack.calls.filter(({ fields }) => fields.get('grant_type') === 'refresh_token').length;

  it('are renewed before they do, once, and kept', async () => {
    const { install, oauth, slack } = await rotating();
    await install(ACME);
    expect(await oauth.tokenOf('T1')).toBe('xoxb-1');
    later(11);
    const tokens = await Promise.all(Array.from({ length: 5 }, () => oauth.tokenOf('T1')));
    expect(tokens).toEqual(Array.from({ length: 5 }, () => 'xoxb-2'));
    expect(refreshes(slack)).toBe(1);
    later(11);
    expect(await oauth.tokenOf('T1')).toBe('xoxb-3');
  });

  it('are renewed by one replica, and the other takes what that one got', async () => {
    const one = await rotating();
    await one.install(ACME);
    const other = await started({ slack: one.slack, tokenKeys: [new Uint8Array(32).fill(1)] });
    later(13);
    expect(await Promise.all([one.oauth.tokenOf('T1'), other.oauth.tokenOf('T1')])).toEqual(['xoxb-2', 'xoxb-2']);
  });

  it('are not brought back by a renewal that ends after the app was removed', async () => {
    const { install, oauth } = await rotating({
      meanwhile: async ({ fields }) => fields.has('refresh_token') && store().exec('truncate installation'),
    });
    await install(ACME);
    later(11);
    expect(await oauth.tokenOf('T1')).toBe('xoxb-2');
    expect(await findInstallation(store(), 'T1')).toBeUndefined();
  });
});

describe('keys that are rotated', () => {
  const [OLD, NEW] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];

  it('what an older key closed is closed anew with the first when it is next used', async () => {
    const { install, slack } = await started();
    await install(ACME);
    const between = await started({ slack, tokenKeys: [NEW, OLD] });
    expect(await between.oauth.tokenOf('T1')).toBe('xoxb-1');
    const after = await started({ slack, tokenKeys: [NEW] });
    expect(await after.oauth.tokenOf('T1')).toBe('xoxb-1');
  });

  it('a key that was taken away too early is named as the reason', async () => {
    const { install, slack } = await started();
    await install(ACME);
    const { oauth } = await started({ slack, tokenKeys: [NEW] });
    await expect(oauth.tokenOf('T1')).rejects.toThrow('put the key that it was encrypted with back into TOKEN_KEYS');
  });
});
