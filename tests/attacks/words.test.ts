import { describe, expect, it, vi } from 'vitest';
import type { PlaygroundSlack } from '../../src/playground/slack.js';
import { testAsk } from '../catalog.js';
import { workplace } from '../slack/workplace.js';

vi.setConfig({ testTimeout: 60_000 });

const ask = testAsk();
const said = (slack: PlaygroundSlack): string =>
  JSON.stringify(slack.messages().filter(({ bot_id }) => bot_id !== undefined));

describe('nothing typed becomes a mention or a link', () => {
  it.each([
    '<!channel> os on lambda',
    '&lt;!here&gt; rds',
    '<https://evil.example|AWS says so> s3',
    '[AWS](https://evil.example) s3',
    '*<@U0000000SAM>* ec2',
    '`<!everyone>` ec2',
    '@channel @here @everyone ec2',
    '<#C0GENERAL1> ec2',
    '<!subteam^S0PLATFORM1|@platform> ec2',
    '<!date^1^{date}^https://evil.example|now> ec2',
    'mailto:x@evil.example lambda',
    'javascript:alert(1) lambda',
    '\u202eadbmal no so <!channel>',
    '<<!channel>> <\u0000!channel> lambda',
  ])('%s', async (text) => {
    const { slack } = await workplace({ ask });
    await slack.command('/whoowns', text);
    await slack.say('#general', `@whoowns ${text}`);
    expect(said(slack)).not.toMatch(/<[!@#]/);
    expect(said(slack)).not.toMatch(/evil\.example\|/);
    expect(said(slack)).not.toMatch(/<(?:https:\/\/evil|mailto|javascript)/);
  });
});

describe('a question of any length and make is answered in time', () => {
  it.each([
    ['a page', 'who owns the os on lambda? '.repeat(150)],
    ['one long word', 'a'.repeat(40_000)],
    ['spaces', ' '.repeat(40_000)],
    ['brackets', '<'.repeat(40_000)],
    ['half a mention', `${'<@U'.repeat(10_000)}`],
    ['commas', 'compare '.concat('ec2, '.repeat(8000))],
    ['ands', 'rds and '.repeat(5000)],
    ['accents', 'é\u0301'.repeat(20_000)],
    ['emoji', '👩‍👩‍👧'.repeat(4000)],
    ['tips', `tips on ${'9:00 '.repeat(8000)}`],
    ['tips about', `tips on about ${'s3, '.repeat(8000)}`],
    ['zeroes', '\u0000'.repeat(4000)],
    ['half a letter', 'os on \ud800 lambda'],
  ])('%s', async (_title, text) => {
    const { slack } = await workplace({ ask });
    const started = performance.now();
    await slack.command('/whoowns', text);
    expect(performance.now() - started).toBeLessThan(3000);
    expect(slack.messages().length).toBeGreaterThan(0);
    expect(slack.errors).toEqual([]);
  });
});

it('a thousand people who ask at once in one channel are all answered', async () => {
  const { slack, logged } = await workplace({ ask });
  await slack.command('/whoowns', 'os on lambda'); // the settings are known from here on
  const asked = Array.from({ length: 1000 }, (_, each) => slack.command('/whoowns', `os on lambda ${each}`));
  const delivered = await Promise.all(asked);
  expect(delivered.every((delivery) => delivery?.outcome === 'acknowledged')).toBe(true);
  expect(slack.messages()).toHaveLength(1001);
  expect(logged).not.toHaveBeenCalled();
});
