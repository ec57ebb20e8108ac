import { describe, expect, it } from 'vitest';
import { movableClock } from '../../src/clock.js';
import { SAM } from '../../src/playground/seed.js';
import type { PlaygroundSlack } from '../../src/playground/slack.js';
import { rememberQuestions } from '../../src/store/recents.js';
import { testAsk } from '../catalog.js';
import { lastWord, temporaryStore } from './temporary-store.js';
import { buttons, workplace } from './workplace.js';

const ask = testAsk();
const store = temporaryStore();
const NOON = new Date('2026-11-20T12:00:00Z');

async function afresh(options: Parameters<typeof workplace>[0] = {}) {
  await store().exec('truncate team, holding, team_change, team_editor, team_import, recent');
  return workplace({ ask, database: store(), clock: movableClock(() => NOON.getTime()), ...options });
}

/** A workspace whose Platform team holds a few layers. */
async function withPlatform() {
  const { slack, logged } = await afresh();
  const whoowns = (text: string, where: { user?: string } = {}) => slack.command('/whoowns', text, where);
  await whoowns('teams set os, runtime to Platform');
  await whoowns('teams set backup on rds to Databases');
  return { slack, logged, whoowns };
}

const press = async (slack: PlaygroundSlack, label: string): Promise<void> => {
  const message = slack.messages().at(-1);
  await slack.act(message ?? 'home', buttons(message)[label] ?? `no button ${label}`);
};

describe('a verdict', () => {
  it('says which team holds our half', async () => {
    const { slack, whoowns } = await withPlatform();
    await whoowns('os on ec2');
    expect(lastWord(slack)).toMatch(/^You own this: Operating system · Amazon EC2\nYou \(Platform\): /);
    expect(JSON.stringify(slack.messages().at(-1)?.blocks)).toContain('*You* (Platform)');
    await whoowns('backup on rds');
    expect(lastWord(slack)).toContain('You (Databases)');
    await whoowns('backup on s3');
    expect(lastWord(slack)).not.toContain('Databases');
  });

  it('and where to find it: its runbook and its channel, and its user group as text', async () => {
    const { slack, whoowns } = await withPlatform();
    await whoowns('teams edit platform');
    await slack.suggest('modal', 'teams-user-group-picked', 'plat');
    await slack.submit({
      'teams-channel': 'C0INCIDENT1',
      'teams-user-group-picked': '@platform',
      'teams-runbook': 'https://runbooks.example.com/a?b=1&c=2',
    });
    await whoowns('os on ec2');
    const blocks = JSON.stringify(slack.messages().at(-1)?.blocks);
    expect(blocks).toContain('<https://runbooks.example.com/a?b=1&amp;c=2|Runbook>  ·  <#C0INCIDENT1>  ·  @platform');
    expect(blocks).not.toContain('subteam');
    expect(lastWord(slack)).toContain('runbook https://runbooks.example.com/a?b=1&amp;c=2 · channel C0INCIDENT1');
  });

  it('in an overview and in a comparison, too', async () => {
    const { slack, whoowns } = await withPlatform();
    await whoowns('ec2');
    expect(lastWord(slack)).toContain('- Operating system (Platform): ');
    expect(JSON.stringify(slack.messages().at(-1)?.blocks)).toContain('● You · Platform');
    await whoowns('compare ec2, rds');
    expect(lastWord(slack)).toContain('Operating system: Amazon EC2 ● You (Platform) · Amazon RDS ◐ Shared (Platform)');
    expect(JSON.stringify(slack.messages().at(-1)?.blocks)).toContain('● You · Platform');
  });

  it('for each way to run a service, where that decides', async () => {
    const { slack, whoowns } = await withPlatform();
    await whoowns('eks node patching');
    expect(lastWord(slack)).toContain('- Self-managed nodes: ● You (Platform)');
    expect(lastWord(slack)).toMatch(/- Fargate: ○ AWS$/m);
  });
});

describe('what a team holds', () => {
  it.each(['teams platform', 'what does platform own?', 'who is Platform', 'what is platfrom responsible for'])(
    '%s',
    async (question) => {
      const { slack, whoowns } = await withPlatform();
      await whoowns(question);
      expect(lastWord(slack)).toMatch(
        /^Platform holds your half of these layers\.\n- On everything: Runtime and engine, Operating system/,
      );
    },
  );

  it('is told to the asker alone, in a mention as well', async () => {
    const { slack } = await withPlatform();
    await slack.say('#general', '@whoowns what does platform own?');
    expect(slack.messages({ channel: '#general' }).at(-1)).toMatchObject({ visibleTo: expect.any(String) });
    expect(slack.messages({ channel: '#general', user: SAM }).at(-1)?.text).not.toMatch(/^Platform holds/);
  });

  it('leaves questions about the cloud alone', async () => {
    const { slack, whoowns } = await withPlatform();
    await whoowns('what does aws own');
    expect(lastWord(slack)).toMatch(/^AWS: who does what/);
  });
});

describe('/whoowns teams', () => {
  it('lists them, with a menu to choose from', async () => {
    const { slack, whoowns } = await withPlatform();
    await whoowns('teams');
    expect(lastWord(slack)).toBe('2 teams hold your half.\n- Databases · 1 layer\n- Platform · 2 layers');
    const list = slack.messages().at(-1);
    const menu = list?.blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []))[0];
    const options = menu?.type === 'static_select' ? (menu.options ?? []) : [];
    const databases = options.find(({ text }) => text.text === 'Databases')?.value ?? '';
    await slack.act(list ?? 'home', 'teams-picked', { value: databases });
    expect(lastWord(slack)).toMatch(/^Databases holds your half/);
  });

  it('says how to begin where there are none', async () => {
    const { slack } = await afresh();
    await slack.command('/whoowns', 'teams');
    expect(lastWord(slack)).toMatch(/^No team has taken anything yet\./);
    await press(slack, 'Add a team');
    expect(slack.modal()?.view.title.text).toBe('Who holds what');
  });

  it('set says what is different now, and the next answer shows it', async () => {
    const { slack, whoowns } = await withPlatform();
    await whoowns('os on ec2');
    await whoowns('teams set os on ec2 to Databases');
    expect(lastWord(slack)).toBe('Databases takes Operating system on Amazon EC2.');
    await whoowns('os on ec2');
    expect(lastWord(slack)).toContain('You (Databases)');
    await whoowns('teams set os to Databases');
    expect(lastWord(slack)).toBe('Databases takes Operating system on everything from Platform.');
    await whoowns('teams set os to Databases');
    expect(lastWord(slack)).toMatch(/^Nothing changed/);
  });

  it('set asks back what it does not know, and a press on the right one does it', async () => {
    const { slack, whoowns } = await withPlatform();
    await whoowns('teams set runtme on rds to Platform');
    expect(lastWord(slack)).toMatch(/^Which layer\? I read “runtme”, and do not know it\./);
    await press(slack, 'teams set runtime on rds to Platform');
    expect(lastWord(slack)).toMatch(/^Platform takes Runtime.* on Amazon RDS\.$/);
  });

  it('remove takes a layer back, and a team only when that is confirmed', async () => {
    const { slack, whoowns } = await withPlatform();
    await whoowns('teams remove os');
    expect(lastWord(slack)).toBe('Platform gives up Operating system on everything.');
    await whoowns('teams remove platform');
    expect(lastWord(slack)).toMatch(/^Remove Platform, and all that it holds \(1 layer\)\?/);
    await press(slack, 'Remove');
    expect(lastWord(slack)).toMatch(/^Platform is removed\.\nPlatform gives up Runtime/);
    await whoowns('teams');
    expect(lastWord(slack)).not.toContain('Platform');
  });

  it('history says who changed what, and when', async () => {
    const { slack, whoowns } = await withPlatform();
    await whoowns('teams history');
    expect(lastWord(slack)).toBe(
      [
        '2026-11-20 12:00 UTC U0000000YOU',
        '- Platform is a new team.',
        '- Databases is a new team.',
        '- Platform takes Runtime and engine, Operating system on everything.',
        '- Databases takes Backup and recovery on Amazon RDS.',
      ].join('\n'),
    );
  });

  it('help says it all', async () => {
    const { slack, whoowns } = await withPlatform();
    await whoowns('teams help');
    expect(lastWord(slack)).toContain('/whoowns teams gaps');
  });
});

describe('/whoowns teams gaps', () => {
  it('lists what nobody has taken of the services that people asked about', async () => {
    const { slack, whoowns } = await withPlatform();
    await rememberQuestions(store(), [
      { tenant: 'T0PLAYGRND', asker: SAM, question: 'ask?subjects=aws/ec2&layers=os', askedAt: NOON },
    ]);
    await rememberQuestions(store(), [
      { tenant: 'T-OTHER', asker: SAM, question: 'ask?subjects=aws/s3', askedAt: NOON },
    ]);
    await whoowns('teams gaps');
    expect(lastWord(slack)).toContain('Over the 2 services that you asked about or gave to a team.');
    expect(lastWord(slack)).toContain('- Backup and recovery: Amazon EC2\n');
    expect(lastWord(slack)).not.toContain('Operating system');
    expect(lastWord(slack)).not.toContain('S3');
  });

  it('over the service models where nobody asked about anything', async () => {
    const { slack } = await afresh();
    await slack.command('/whoowns', 'teams gaps');
    expect(lastWord(slack)).toContain('Over the service models');
    expect(lastWord(slack)).toContain('- Operating system: IaaS');
  });

  it('“Assign…” opens the form with the layer in it', async () => {
    const { slack, whoowns } = await withPlatform();
    await whoowns('teams gaps');
    await slack.act(slack.messages().at(-1) ?? 'home', 'teams-form:identity');
    expect(slack.errors).toEqual([]);
    await slack.submit({ 'teams-name': 'Security' });
    expect(JSON.stringify(slack.modal()?.view.blocks)).toContain('Security takes Identity and access on Amazon RDS.');
  });
});

describe('who may edit', () => {
  it('a member is told who may, and nothing changes', async () => {
    const { slack, whoowns } = await withPlatform();
    await whoowns('teams set os to Sams', { user: SAM });
    const told = slack.messages({ user: SAM }).at(-1)?.text ?? '';
    expect(told).toMatch(
      /^You may read who holds what, and not change it\. These may: the workspace’s owners and admins/,
    );
    for (const text of ['teams edit', 'teams new', 'teams import', 'teams remove platform', 'teams editors add @sam']) {
      await whoowns(text, { user: SAM });
      expect(slack.messages({ user: SAM }).at(-1)?.text).toMatch(/^You may read/);
      expect(slack.modal(SAM)).toBeUndefined();
    }
    await whoowns('teams', { user: SAM });
    expect(slack.messages({ user: SAM }).at(-1)?.text).toMatch(/^2 teams/);
  });

  it('whom an admin names, until taken off again', async () => {
    const { slack, whoowns } = await withPlatform();
    await whoowns('teams editors add @sam');
    expect(lastWord(slack)).toBe('U0000000SAM may edit.');
    await whoowns('teams set os to Sams', { user: SAM });
    expect(slack.messages({ user: SAM }).at(-1)?.text).toMatch(/^Sams is a new team\./);
    await whoowns('teams editors');
    expect(lastWord(slack)).toContain('- U0000000SAM');
    await whoowns('teams editors remove @sam');
    await whoowns('teams set os to Platform', { user: SAM });
    expect(slack.messages({ user: SAM }).at(-1)?.text).toMatch(/^You may read/);
  });

  it('whoever installed it', async () => {
    const { slack } = await afresh({ installerOf: async () => SAM });
    await slack.command('/whoowns', 'teams set os to Sams', { user: SAM });
    expect(slack.messages({ user: SAM }).at(-1)?.text).toMatch(/^Sams is a new team\./);
  });

  it('says what to grant where Slack does not tell who is an admin', async () => {
    const { slack } = await afresh();
    slack.revoke('users:read');
    await slack.command('/whoowns', 'teams set os to Platform');
    expect(lastWord(slack)).toMatch(/grant me users:read/);
  });
});
