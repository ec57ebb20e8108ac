import { describe, expect, it } from 'vitest';
import { movableClock } from '../../src/clock.js';
import { lastWord, temporaryStore } from './temporary-store.js';
import { workplace } from './workplace.js';

const store = temporaryStore();

/** A Friday evening, on which #general has its tips at nine already. */
async function withTips(moment = '2026-11-20T18:00:00Z') {
  await store().exec('truncate tip_sub, tip_send');
  const { slack } = await workplace({ database: store(), clock: movableClock(() => Date.parse(moment)) });
  await slack.command('/whoowns', 'tips on Europe/London about s3');
  return slack;
}

const listed = async (slack: Awaited<ReturnType<typeof withTips>>) => {
  await slack.command('/whoowns', 'tips list');
  return lastWord(slack);
};

const NINE = 'Next tip: Monday 09:00 (Europe/London)\nOn weekdays, about Amazon S3.';

describe('a change where no tip could be posted any more', () => {
  it.each([
    ['not_in_channel', 'I am not in this channel yet, so I cannot post tips here. Invite me with /invite @whoowns'],
    ['user_not_in_channel', 'Only members of a channel can set up its tips. Join it'],
    ['is_archived', 'This channel is archived, so I cannot post tips here. Unarchive it'],
  ])('is refused by the form, and what was set up stays (%s)', async (error, why) => {
    const slack = await withTips();
    await slack.command('/whoowns', 'tips');
    slack.fail('chat.postEphemeral', { error });
    expect(await slack.submit({ 'tips-time': '07:15' })).toMatchObject({ outcome: 'errors' });
    expect(slack.modal()?.errors['tips-channel']).toBe(`${why}, then try again.`);
    expect(await listed(slack)).toBe(NINE);
  });

  it('is refused by the command, which offers to try the very same again', async () => {
    const slack = await withTips();
    slack.fail('chat.postEphemeral', { error: 'not_in_channel' });
    await slack.command('/whoowns', 'tips on at 7:15 on friday');
    expect(lastWord(slack)).toMatch(/^I am not in this channel yet/);
    expect(JSON.stringify(slack.messages().at(-1)?.blocks)).toContain('tips on at 07:15 on fri');
    expect(await listed(slack)).toBe(NINE);
  });

  it('leaves a pause as it was', async () => {
    const slack = await withTips();
    await slack.command('/whoowns', 'tips pause until 2026-12-01');
    const paused = await listed(slack);
    slack.fail('chat.postEphemeral', { error: 'not_in_channel' });
    await slack.command('/whoowns', 'tips resume');
    expect(lastWord(slack)).toMatch(/^I am not in this channel yet/);
    expect(await listed(slack)).toBe(paused);
  });

  it('leaves nothing where nothing was set up', async () => {
    const slack = await withTips();
    slack.fail('chat.postEphemeral', { error: 'is_archived' });
    await slack.command('/whoowns', 'tips on', { channel: '#incidents' });
    await slack.command('/whoowns', 'tips list', { channel: '#incidents' });
    expect(lastWord(slack)).toMatch(/^No tips come to this channel/);
  });
});

describe('every command', () => {
  it.each(['tips on at 8', 'tips on at 25:00', 'tips list', 'tips preview', 'tips pause', 'tips resume', 'tips off'])(
    '"%s" is answered to the asker alone',
    async (text) => {
      const slack = await withTips();
      const before = slack.messages().length;
      await slack.command('/whoowns', text);
      const answers = slack.messages().slice(before);
      expect(answers.length).toBeGreaterThan(0);
      expect(answers.filter(({ visibleTo }) => visibleTo === undefined)).toEqual([]);
    },
  );

  it('"tips on" alone means weekdays at nine, where the asker is, about anything', async () => {
    const slack = await withTips();
    await slack.command('/whoowns', 'tips on', { channel: '#incidents' });
    expect(lastWord(slack)).toBe('Next tip: Monday 09:00 (UTC)\nOn weekdays, about anything.');
  });
});

describe('a change that works', () => {
  it('is told in the channel, to the asker alone', async () => {
    const slack = await withTips();
    await slack.command('/whoowns', 'tips');
    await slack.submit({ 'tips-time': '07:15' });
    expect(slack.messages().at(-1)).toMatchObject({
      text: expect.stringMatching(/07:15/),
      visibleTo: expect.any(String),
    });
  });

  it('is told beside the button as well, where that was pressed elsewhere', async () => {
    const slack = await withTips();
    await slack.command('/whoowns', 'tips pause');
    await slack.say('dm', 'tips list');
    const list = slack.messages({ channel: 'dm' }).at(-1);
    await slack.act(list ?? 'home', 'tips:0');
    expect(slack.messages({ channel: 'dm' }).at(-1)?.text).toBe(NINE);
    expect(slack.messages({ channel: '#general' }).at(-1)?.text).toBe(NINE);
  });
});

describe('the hour that is promised', () => {
  it('is the hour that was asked for, even where Node’s time zones are older than the database’s', async () => {
    const slack = await withTips('2027-01-02T18:00:00Z'); // Vancouver stays on summer time since 2026
    await slack.command('/whoowns', 'tips on at 9 America/Vancouver');
    expect(lastWord(slack)).toMatch(/^Next tip: Monday 09:00 \(America\/Vancouver\)/);
  });
});
