import { WebClient } from '@slack/web-api';
import { describe, expect, it, vi } from 'vitest';
import { movableClock } from '../../src/clock.js';
import type { Suggestions } from '../../src/playground/page/wire.js';
import { SAM } from '../../src/playground/seed.js';
import type { PlaygroundSlack } from '../../src/playground/slack.js';
import { createDownload } from '../../src/slack/download.js';
import { isGranted } from '../../src/slack/granted.js';
import { teamChanges } from '../../src/store/teams.js';
import { testAsk } from '../catalog.js';
import { lastWord, temporaryStore } from './temporary-store.js';
import { buttons, workplace } from './workplace.js';

const ask = testAsk();
const store = temporaryStore();
const NOON = Date.parse('2026-11-20T12:00:00Z');

async function afresh() {
  await store().exec('truncate team, holding, team_change, team_editor, team_import, recent');
  const { slack } = await workplace({ ask, database: store(), clock: movableClock(() => NOON) });
  const whoowns = (text: string, where: { user?: string } = {}) => slack.command('/whoowns', text, where);
  return { slack, whoowns };
}

/** What stands in the dialog in front. */
const dialog = (slack: PlaygroundSlack): string => JSON.stringify(slack.modal()?.view.blocks ?? []);

/** What is chosen in the form, by element. */
function chosen(slack: PlaygroundSlack, action: string): readonly string[] {
  const values = Object.values(slack.modal()?.view.state.values ?? {}).flatMap((block) => block[action] ?? []);
  return values.flatMap((value) => value.selected_options?.map((each) => each.value ?? '') ?? value.value ?? []);
}

const offered = (suggestions: Suggestions) => ('options' in suggestions ? suggestions.options : []);

const LAYERS = 'teams-layers';

describe('the form', () => {
  it('makes a team, with its layers on everything', async () => {
    const { slack, whoowns } = await afresh();
    await whoowns('teams new Platform');
    expect(chosen(slack, 'teams-name')).toEqual(['Platform']);
    const submitted = await slack.submit({ [LAYERS]: ['os', 'runtime'] });
    expect(submitted).toEqual({ outcome: 'updated' });
    expect(dialog(slack)).toContain('Platform takes Runtime and engine, Operating system on everything.');
    expect(slack.errors).toEqual([]);
  });

  it('on a provider, a kind or a service, found by typing', async () => {
    const { slack, whoowns } = await afresh();
    await whoowns('teams new Databases');
    await slack.act('modal', 'teams-scope-of', { value: 'service', values: { [LAYERS]: ['backup'] } });
    const options = offered(await slack.suggest('modal', 'teams-service', 'rds'));
    expect(options[0]).toMatchObject({ text: { text: 'Amazon RDS (AWS)' }, value: 'aws/rds' });
    await slack.act('modal', 'teams-service', { value: 'aws/rds' });
    expect(chosen(slack, LAYERS)).toEqual(['backup']);
    await slack.submit();
    expect(dialog(slack)).toContain('Databases takes Backup and recovery on Amazon RDS.');

    await whoowns('teams edit databases');
    expect(chosen(slack, LAYERS)).toEqual(['backup']);
    await slack.act('modal', 'teams-scope-of', { value: 'kind' });
    await slack.suggest('modal', 'teams-kind', 'object');
    await slack.act('modal', 'teams-kind', { value: 'kind/object-storage' });
    expect(chosen(slack, LAYERS)).toEqual([]);
    await slack.submit({ [LAYERS]: ['encryption-at-rest'] });
    expect(dialog(slack)).toContain('Encryption at rest on every service of the kind “Object storage”.');
    await whoowns('teams databases');
    expect(lastWord(slack)).toMatch(/kind “Object storage”: Encryption at rest\n- On Amazon RDS: Backup and recovery$/);
    expect(slack.errors).toEqual([]);
  });

  it('shows a team’s own values when it is chosen, and what is typed stays when the scope is', async () => {
    const { slack, whoowns } = await afresh();
    await whoowns('teams set os to Platform');
    await whoowns('teams set backup on azure to Storage');
    await whoowns('teams edit platform');
    const [first] = slack.modal()?.view.blocks ?? [];
    const menu = first?.type === 'input' && first.element.type === 'static_select' ? first.element.options : [];
    const storage = menu?.find(({ text }) => text.text === 'Storage')?.value ?? '';
    await slack.act('modal', 'teams-team', { value: storage });
    expect(chosen(slack, 'teams-name')).toEqual(['Storage']);
    expect(chosen(slack, LAYERS)).toEqual(['backup']);
    await slack.act('modal', 'teams-scope-of', { value: 'everything', values: { 'teams-name': 'Disks' } });
    expect(chosen(slack, 'teams-name')).toEqual(['Disks']);
    await slack.submit();
    expect(dialog(slack)).toContain('Storage is called Disks now.');
  });

  it('says beside each field what is wrong with it', async () => {
    const { slack, whoowns } = await afresh();
    slack.revoke('usergroups:read');
    await whoowns('teams set os to Platform');
    await whoowns('teams new');
    const submitted = await slack.submit({
      'teams-name': 'platform',
      'teams-user-group': 'not a group',
      'teams-runbook': 'javascript:alert(1)',
    });
    const errors = submitted.outcome === 'errors' ? Object.entries(submitted.errors) : [];
    expect(errors.map(([block, error]) => [block.split(' ')[0], error])).toEqual([
      ['teams-user-group', 'A user group is its handle, as in @platform, or its id, as in S0123456789.'],
      ['teams-runbook', 'A runbook is a whole https:// address of up to 300 characters, without spaces.'],
    ]);
    const again = await slack.submit({ 'teams-user-group': '<!subteam^S0PLATFORM1|@platform>', 'teams-runbook': '' });
    expect(Object.values(again.outcome === 'errors' ? again.errors : {})).toEqual([
      'Another team has that name: choose another, or edit that team.',
    ]);
    await slack.submit({ 'teams-name': 'Network' });
    expect(dialog(slack)).toContain('Network is a new team.');
    expect(dialog(slack)).toContain('Network: user group @platform.');
  });

  it('sent twice is as good as once', async () => {
    const { slack, whoowns } = await afresh();
    await whoowns('teams new Platform');
    const values = { [LAYERS]: ['os'] };
    await Promise.all([slack.submit(values), slack.submit(values)]);
    expect(slack.errors).toEqual([]);
    const changes = await teamChanges(store(), 'T0PLAYGRND', 10);
    expect(changes.map(({ about, after }) => [about, after])).toEqual([
      ['holding', 'Platform'],
      ['team', 'Platform'],
    ]);
  });

  it('of two who edit at once the last wins, and the history shows both', async () => {
    const { slack, whoowns } = await afresh();
    await whoowns('teams set os to Platform');
    await whoowns('teams editors add @sam');
    await whoowns('teams edit platform');
    await whoowns('teams edit platform', { user: SAM });
    await slack.submit({ 'teams-name': 'Runtime', [LAYERS]: ['os', 'runtime'] });
    await slack.submit({ 'teams-name': 'Base', [LAYERS]: ['os', 'middleware'] }, { user: SAM });
    await whoowns('teams base');
    expect(lastWord(slack)).toContain('On everything: Middleware and images, Operating system');
    await whoowns('teams history');
    expect(lastWord(slack)).toContain('Platform is called Runtime now.');
    expect(lastWord(slack)).toContain('Runtime is called Base now.');
  });

  it('opens from a button where it was only said', async () => {
    const { slack } = await afresh();
    await slack.say('dm', 'teams edit');
    expect(lastWord(slack)).toMatch(/^That takes a form\./);
    const message = slack.messages().at(-1);
    await slack.act(message ?? 'home', buttons(message)['Open it'] ?? '');
    expect(slack.modal()?.view.title.text).toBe('Who holds what');
  });

  it('offers what was typed within 50 ms', async () => {
    const { slack, whoowns } = await afresh();
    await whoowns('teams new Databases');
    await slack.act('modal', 'teams-scope-of', { value: 'service' });
    await slack.suggest('modal', 'teams-service', 'r');
    const started = performance.now();
    for (const typed of ['s', 'sq', 'sql', 'am', 'zzz']) {
      const options = offered(await slack.suggest('modal', 'teams-service', typed));
      expect(options.length).toBeLessThanOrEqual(100);
    }
    expect((performance.now() - started) / 5).toBeLessThan(50);
  });
});

const FILE = `teams:
  - name: Databases
    holds:
      aws/rds: [backup]
  - name: Platform
    runbook: https://runbooks.example.com/platform
    holds:
      everything: [runtime, os]
`;

describe('an import', () => {
  it('says what it would do, and does it when confirmed; the export is the same again', async () => {
    const { slack, whoowns } = await afresh();
    await whoowns('teams set identity to platform');
    await whoowns('teams set os to Security');
    await whoowns(`teams import\n${FILE}`);
    expect(lastWord(slack)).toBe(
      'Import 2 teams, 3 layers; replaces 1 team; 1 layer goes to another team.\nReplaced: platform.',
    );
    const plan = slack.messages().at(-1);
    await slack.act(plan ?? 'home', 'teams-import');
    expect(lastWord(slack)).toContain('Platform takes Operating system on everything from Security.');
    expect(lastWord(slack)).toContain('Databases is a new team.');
    await slack.act(plan ?? 'home', 'teams-import');
    expect(lastWord(slack)).toMatch(/^Nothing changed/);
    await whoowns('teams remove team security');
    await whoowns('teams export yaml');
    expect(lastWord(slack)).toBe(`teams.yaml\n${FILE.trimEnd()}`);
  });

  it('changes nothing where anything is wrong, and tells all of it', async () => {
    const { slack, whoowns } = await afresh();
    await whoowns(`teams import ${FILE.replace('runtime', 'runtme').replace('aws/rds', 'aws/rdss')}`);
    expect(lastWord(slack)).toBe(
      [
        'Nothing is imported: 2 things have to be mended first.',
        '- Line 4: I do not know what “aws/rdss” covers. Did you mean aws/rds?',
        '- Line 8: I do not know the layer “runtme”. Did you mean runtime?',
      ].join('\n'),
    );
    await whoowns('teams');
    expect(lastWord(slack)).toMatch(/^No team/);
  });

  it('from a form: what is wrong lies on top of it, so that nothing is lost', async () => {
    const { slack, whoowns } = await afresh();
    await whoowns('teams import');
    expect(await slack.submit({ 'teams-import-text': FILE.replace('runtime', 'runtme') })).toEqual({
      outcome: 'pushed',
    });
    expect(dialog(slack)).toContain('I do not know the layer “runtme”.');
    await slack.close();
    expect(await slack.submit({ 'teams-import-text': FILE })).toEqual({ outcome: 'pushed' });
    expect(dialog(slack)).toContain('*2 teams, 3 layers.*');
    await slack.submit();
    expect(dialog(slack)).toContain('Platform takes Runtime and engine, Operating system on everything.');
    await whoowns('os on ec2');
    expect(lastWord(slack)).toContain('You (Platform)');
    expect(slack.errors).toEqual([]);
  });

  it('is for who made it', async () => {
    const { slack, whoowns } = await afresh();
    await whoowns('teams editors add @sam');
    await whoowns(`teams import ${FILE}`);
    const plan = slack.messages().at(-1);
    await slack.act(plan ?? 'home', 'teams-import', { user: SAM });
    await whoowns('teams');
    expect(lastWord(slack)).toMatch(/^No team/);
  });
});

describe('a file of teams', () => {
  it.each([
    ['chat:write,files:read', true],
    ['chat:write', false],
  ])('can be sent where Slack grants it: %s', async (scopes, granted) => {
    const answering = async () => Response.json({ ok: true }, { headers: { 'x-oauth-scopes': scopes } });
    expect(await isGranted(new WebClient('xoxb-1', { fetch: answering }), 'files:read')).toBe(granted);
  });

  const file = { url_private_download: 'https://files.slack.com/files-pri/T1-F1/teams.yml', size: 20 };
  const answer = (text: string, type = 'text/plain') =>
    vi.fn<typeof fetch>(async () => new Response(text, { headers: { 'content-type': type } }));

  it('is fetched with the token, which goes to nobody but Slack', async () => {
    const fetched = answer('teams: []');
    const download = createDownload(100, fetched);
    expect(await download(file, 'xoxb-1')).toBe('teams: []');
    expect(fetched.mock.calls[0]?.[1]?.headers).toEqual({ authorization: 'Bearer xoxb-1' });
    for (const url of [
      'https://evil.example.com/a',
      'http://files.slack.com/a',
      'https://files.slack.com.evil.example/a',
      'nonsense',
    ]) {
      expect(await download({ ...file, url_private_download: url }, 'xoxb-1')).toBeUndefined();
    }
    expect(fetched).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['too long', { ...file, size: 101 }, answer('')],
    ['longer than it says', file, answer('x'.repeat(101))],
    ['a page to sign in', file, answer('<html>', 'text/html; charset=utf-8')],
    ['out of reach', file, vi.fn<typeof fetch>(async () => Promise.reject(new TypeError('fetch failed')))],
  ])('is refused where it is %s', async (_title, sent, fetched) => {
    expect(await createDownload(100, fetched)(sent, 'xoxb-1')).toBeUndefined();
  });
});
