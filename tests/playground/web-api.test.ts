import { describe, expect, it, vi } from 'vitest';
import { APP, SAM, YOU } from '../../src/playground/seed.js';
import { smallApp } from './small-app.js';

const GENERAL = 'C0GENERAL1';

describe('a file', () => {
  const scopes = ['chat:write', 'files:write'];
  const csv = 'layer,owner\nos,AWS\n';

  it('is uploaded, and comes as a message in the thread', async () => {
    const { slack, app } = smallApp({ scopes });
    const { ts } = await slack.say('#general', 'a list, please');

    await app.client.filesUploadV2({
      channel_id: GENERAL,
      thread_ts: ts,
      filename: 'owners.csv',
      title: 'Who owns what',
      content: csv,
      initial_comment: 'Here it is',
    });

    const message = slack.messages({ thread_ts: ts }).at(-1);
    expect(message).toMatchObject({
      user: APP.user,
      text: 'Here it is',
      files: [{ name: 'owners.csv', title: 'Who owns what', kind: 'snippet', preview: 'layer,owner\nos,AWS' }],
    });
    const file = slack.file(message?.files[0]?.id ?? '');
    expect(new TextDecoder().decode(file?.bytes)).toBe(csv);
  });

  it('may be a picture, with words for those who cannot see it', async () => {
    const { slack, app } = smallApp({ scopes });
    const file = Buffer.from([137, 80, 78, 71]);
    await app.client.filesUploadV2({ channel_id: GENERAL, filename: 'chart.png', file, alt_text: 'The chart' });
    expect(slack.messages().at(-1)?.files).toMatchObject([
      { kind: 'image', mimetype: 'image/png', size: 4, altText: 'The chart' },
    ]);
  });

  it('does not come without the scope, and Slack says which', async () => {
    const { slack, app } = smallApp({ scopes });
    slack.revoke('files:write');
    const upload = () => app.client.filesUploadV2({ channel_id: GENERAL, filename: 'owners.csv', content: csv });
    await expect(upload()).rejects.toMatchObject({
      data: { error: 'missing_scope', needed: 'files:write', provided: 'chat:write' },
    });
    slack.grant('files:write');
    await expect(upload()).resolves.toMatchObject({ ok: true });
  });

  it('is shared once, where the app is', async () => {
    const { app } = smallApp({ scopes });
    await expect(
      app.client.files.completeUploadExternal({ channel_id: GENERAL, files: [{ id: 'F0NOTHING' }] }),
    ).rejects.toMatchObject({ data: { error: 'file_not_found' } });
    await expect(
      app.client.filesUploadV2({ channel_id: 'CNOWHERE', filename: 'owners.csv', content: csv }),
    ).rejects.toMatchObject({ data: { error: 'channel_not_found' } });
  });
});

describe('a scope', () => {
  it.each([
    ['chat:write', 'chat.postMessage', { channel: GENERAL, text: 'x' }],
    ['users:read', 'users.info', { user: SAM }],
    ['usergroups:read', 'usergroups.list', {}],
    ['channels:read', 'conversations.info', { channel: GENERAL }],
    ['channels:read', 'conversations.members', { channel: GENERAL }],
    ['im:read', 'conversations.info', { channel: 'D0000000YOU' }],
    ['channels:history', 'conversations.history', { channel: GENERAL }],
  ])('%s is what %s needs', async (scope, method, args) => {
    const { slack, app } = smallApp({ scopes: [] });
    await expect(app.client.apiCall(method, args)).rejects.toMatchObject({
      data: { error: 'missing_scope', needed: scope },
    });
    slack.grant(scope);
    await expect(app.client.apiCall(method, args)).resolves.toMatchObject({ ok: true });
  });

  it('is not needed to publish a view', async () => {
    const { app } = smallApp({ scopes: [] });
    await expect(app.client.views.publish({ user_id: YOU, view: { type: 'home', blocks: [] } })).resolves.toMatchObject(
      { ok: true },
    );
  });
});

it('says who runs the workspace, and where they are', async () => {
  const { app } = smallApp({ scopes: ['users:read'] });
  expect((await app.client.users.info({ user: YOU })).user).toMatchObject({ is_admin: true, tz: 'Etc/UTC' });
  expect((await app.client.users.info({ user: SAM })).user).toMatchObject({ is_admin: false, is_owner: false });
});

it('gives the history without threads, newest first, with metadata when asked', async () => {
  const { slack, app } = smallApp({ scopes: ['chat:write', 'channels:history'] });
  const metadata = { event_type: 'tip', event_payload: { id: '7' } };
  const { ts } = await slack.say('#general', 'first');
  await slack.say('#general', 'in the thread', { thread_ts: ts });
  await app.client.chat.postMessage({ channel: GENERAL, text: 'second', metadata });
  const { messages } = await app.client.conversations.history({ channel: GENERAL, include_all_metadata: true });
  expect(messages).toMatchObject([{ text: 'second', metadata }, { text: 'first' }]);
});

it('has a permalink for what everybody sees', async () => {
  const { slack, app } = smallApp();
  const { ts, channel } = await slack.say('#general', 'keep this');
  const { permalink } = await app.client.chat.getPermalink({ channel, message_ts: ts });
  expect(permalink).toBe(`http://slack.invalid/archives/${channel}/p${ts.replace('.', '')}`);
});

describe('another workspace', () => {
  const ACME = { id: 'T00000ACME', domain: 'acme', name: 'Acme' };

  it('has its own team in everything that it sends', async () => {
    const { slack, app } = smallApp({ team: ACME });
    const seen = vi.fn();
    app.use(async ({ body, context, next }) => {
      seen(body, context.teamId);
      await next();
    });
    await slack.command('/whoowns', 'os on lambda');
    await slack.say('#general', '@whoowns os on lambda');
    await slack.shortcut('form');
    const [command, event, shortcut] = seen.mock.calls;
    expect(command).toMatchObject([{ team_id: ACME.id, team_domain: 'acme' }, ACME.id]);
    expect(event).toMatchObject([{ team_id: ACME.id, event: { team: ACME.id } }, ACME.id]);
    expect(shortcut).toMatchObject([{ team: { id: ACME.id }, user: { team_id: ACME.id } }, ACME.id]);
  });

  it('shares a channel: its people write there, and the app still answers for the workspace it is in', async () => {
    const { slack, app } = smallApp();
    const guest = slack.share('#incidents', ACME);
    const seen = vi.fn();
    app.use(async ({ body, context, next }) => {
      seen(body, context.teamId);
      await next();
    });
    await slack.say('#incidents', '@whoowns os on lambda', { user: guest.id });
    expect(seen).toHaveBeenCalledWith(
      expect.objectContaining({
        team_id: 'T0PLAYGRND',
        is_ext_shared_channel: true,
        event: expect.objectContaining({ user: guest.id, team: 'T0PLAYGRND', user_team: ACME.id }),
      }),
      'T0PLAYGRND',
    );
  });
});
