import { describe, expect, it } from 'vitest';
import { movableClock } from '../../src/clock.js';
import { SAM, YOU } from '../../src/playground/seed.js';
import { readSettings } from '../../src/slack/settings-command.js';
import { testAsk } from '../catalog.js';
import { lastWord, temporaryStore } from './temporary-store.js';
import { buttons, workplace } from './workplace.js';

const ask = testAsk();
const store = temporaryStore();
const NOON = Date.parse('2026-11-20T12:00:00Z');

async function afresh() {
  await store().exec('truncate channel_default, thread');
  return workplace({ ask, database: store(), clock: movableClock(() => NOON) });
}

describe('what is a setting', () => {
  it.each([
    ['settings', { kind: 'show' }],
    ['Settings provider', { kind: 'show' }],
    ['settings provider aws', { kind: 'provider', provider: 'aws' }],
    ['settings provider Google Cloud', { kind: 'provider', provider: 'gcp' }],
    ['settings default provider is microsoft', { kind: 'provider', provider: 'azure' }],
    ['settings azure', { kind: 'provider', provider: 'azure' }],
    ['settings provider none', { kind: 'provider', provider: 'none' }],
    ['settings provider asw', { kind: 'unclear', typed: 'asw' }],
    ['settings of rds', undefined],
    ['who owns the settings of s3', undefined],
  ])('%s', (text, command) => {
    expect(readSettings(ask.catalog, text)).toEqual(command);
  });
});

describe('settings provider aws', () => {
  it('makes “kubernetes” mean EKS in that channel, and says so under the answer', async () => {
    const { slack } = await afresh();
    await slack.command('/whoowns', 'settings provider aws');
    expect(lastWord(slack)).toMatch(/^Where a name fits several providers, this channel means AWS\./);
    await slack.command('/whoowns', 'kubernetes');
    expect(lastWord(slack)).toMatch(/^Amazon EKS[\s\S]*\n\nRead as AWS, this channel’s default\. \/whoowns settings/);
    expect(JSON.stringify(slack.messages().at(-1)?.blocks)).toContain('Read as AWS, this channel’s default.');
  });

  it('“All providers” asks without it', async () => {
    const { slack } = await afresh();
    await slack.command('/whoowns', 'settings provider aws');
    await slack.say('#general', '@whoowns who patches kubernetes nodes');
    const answer = slack.messages().at(-1);
    expect(answer?.text).toContain('Read as AWS');
    await slack.act(answer ?? 'home', buttons(answer)['All providers'] ?? '');
    expect(lastWord(slack)).toMatch(/^Several services fit[\s\S]*AKS[\s\S]*GKE/);
    expect(lastWord(slack)).not.toContain('Read as');
  });

  it('compares what AWS has under both words', async () => {
    const { slack } = await afresh();
    await slack.command('/whoowns', 'settings provider aws');
    await slack.command('/whoowns', 'compare kubernetes and functions');
    expect(lastWord(slack)).toMatch(/^Amazon EKS \/ AWS Lambda: [\s\S]*Read as AWS/);
  });

  it('stays under an answer that is shared there', async () => {
    const { slack } = await afresh();
    await slack.command('/whoowns', 'settings provider gcp');
    await slack.command('/whoowns', 'kubernetes');
    const answer = slack.messages().at(-1);
    await slack.act(answer ?? 'home', buttons(answer)['Share in channel'] ?? '');
    expect(slack.messages().at(-1)).toMatchObject({
      text: expect.stringContaining('Read as Google Cloud, this channel’s'),
    });
    expect(slack.messages().at(-1)?.visibleTo).toBeUndefined();
  });

  it('lists the databases of AWS', async () => {
    const { slack } = await afresh();
    await slack.command('/whoowns', 'settings provider aws');
    await slack.command('/whoowns', 'list databases');
    expect(lastWord(slack)).toMatch(/^AWS · Databases: [\s\S]*Read as AWS/);
    const list = slack.messages().at(-1);
    await slack.act(list ?? 'home', buttons(list)['All providers'] ?? '');
    expect(lastWord(slack)).toMatch(/^Databases: /);
  });

  it('changes nothing where a provider or a service is named, nor in other channels', async () => {
    const { slack } = await afresh();
    await slack.command('/whoowns', 'settings provider aws');
    await slack.command('/whoowns', 'kubernetes on azure');
    expect(lastWord(slack)).toMatch(/^AKS /);
    await slack.command('/whoowns', 'os on lambda');
    expect(lastWord(slack)).not.toContain('Read as');
    await slack.command('/whoowns', 'kubernetes', { channel: '#incidents' });
    expect(lastWord(slack)).toMatch(/^Several services fit/);
  });

  it('is there for a direct message, too', async () => {
    const { slack } = await afresh();
    await slack.say('dm', 'settings provider azure');
    await slack.say('dm', 'kubernetes');
    expect(lastWord(slack)).toMatch(/^AKS [\s\S]*Read as Azure, this conversation’s default/);
  });
});

describe('settings', () => {
  it('tells anyone what is set, by whom and when, to that person alone', async () => {
    const { slack } = await afresh();
    await slack.command('/whoowns', 'settings provider aws');
    await slack.say('#general', '@whoowns settings', { user: SAM });
    const told = slack.messages({ user: SAM }).at(-1);
    expect(told?.visibleTo).toBe(SAM);
    expect(told?.text).toMatch(/AWS\.\nSet on 2026-11-20 12:00 UTC\./);
    expect(JSON.stringify(told?.blocks)).toContain(`Set by <@${YOU}>`);
  });

  it('changes at a press, in place', async () => {
    const { slack } = await afresh();
    await slack.command('/whoowns', 'settings');
    expect(lastWord(slack)).toMatch(/^This channel has no default provider/);
    const [told] = slack.messages();
    await slack.act(told ?? 'home', buttons(told).Azure ?? '');
    const [changed, ...others] = slack.messages();
    expect(others).toEqual([]);
    expect(changed?.text).toMatch(/this channel means Azure\./);
    expect(Object.keys(buttons(changed))).toEqual(['AWS', 'Google Cloud', 'No default']);
    await slack.act(changed ?? 'home', buttons(changed)['No default'] ?? '');
    await slack.command('/whoowns', 'kubernetes');
    expect(lastWord(slack)).toMatch(/^Several services fit/);
  });

  it('asks back after a provider that it does not know', async () => {
    const { slack } = await afresh();
    await slack.command('/whoowns', 'settings provider <!channel>asw');
    expect(lastWord(slack)).toMatch(/^I know no provider “[^<]*asw”\. Which one/);
    const question = slack.messages().at(-1);
    expect(JSON.stringify(question)).not.toMatch(/<!/);
    await slack.act(question ?? 'home', buttons(question).AWS ?? '');
    expect(lastWord(slack)).toMatch(/this channel means AWS\./);
  });
});
