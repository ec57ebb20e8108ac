import { describe, expect, it, vi } from 'vitest';
import { movableClock } from '../../src/clock.js';
import type { PlaygroundSlack } from '../../src/playground/slack.js';
import { listMisses } from '../../src/store/misses.js';
import { type Engine, startEngine } from '../../src/tips/engine.js';
import { lastWord, temporaryStore } from './temporary-store.js';
import { blockTypes, buttons, workplace } from './workplace.js';

const HOUR = 3_600_000;
/** A Friday evening in London. */
const FRIDAY = Date.parse('2026-11-20T18:00:00Z');

const store = temporaryStore();

/** A workplace whose clock stands on that Friday, and the engine that sends its tips. */
async function friday() {
  await store().exec('truncate tip_sub, tip_send');
  const clock = movableClock(() => FRIDAY);
  const { slack, courier, logged } = await workplace({ database: store(), clock });
  const later = async (hours: number) => {
    clock.advance(hours * HOUR);
    const engine: Engine = await startEngine(store(), courier, { onError: logged, timing: { poll: 0.5 } });
    await engine.tick();
    await engine.stop();
  };
  return { slack, later, logged };
}

const tipsIn = (slack: PlaygroundSlack) =>
  slack.messages().filter(({ text }) => text.startsWith('Security tip of the day'));

describe('a question that found no answer', () => {
  it('is counted by its text, without who asked', async () => {
    await store().exec('truncate miss');
    const { slack } = await friday();
    await slack.command('/whoowns', 'Whats for lunch?');
    await slack.say('#general', '@whoowns whats for LUNCH');
    await slack.command('/whoowns', 'os on lambda');
    await vi.waitFor(async () =>
      expect(await listMisses(store(), 10)).toEqual([{ question: 'whats for lunch', times: 2 }]),
    );
  });
});

describe('/whoowns tips', () => {
  it('on: says in words what happens next', async () => {
    const { slack } = await friday();
    await slack.command('/whoowns', 'tips on at 8:30 Europe/London on mon,wed,fri about encryption, s3');
    expect(slack.errors).toEqual([]);
    expect(lastWord(slack)).toMatch(/^Next tip: Monday 08:30 \(Europe\/London\)/);
  });

  it('on: asks for the time zone where it may not know it', async () => {
    const { slack } = await friday();
    slack.fail('users.info', { error: 'missing_scope' });
    await slack.command('/whoowns', 'tips on');
    expect(lastWord(slack)).toMatch(/^In which time zone\?/);
    const question = slack.messages().at(-1);
    await slack.act(question ?? 'home', buttons(question)['Europe/London'] ?? '');
    expect(lastWord(slack)).toMatch(/^Next tip: Monday 09:00 \(Europe\/London\)/);
  });

  it('the tip arrives in the channel, once, on its day', async () => {
    const { slack, later } = await friday();
    await slack.command('/whoowns', 'tips on Europe/London');
    await later(12);
    expect(tipsIn(slack)).toHaveLength(0);
    await later(51.1); // Monday 09:06
    expect(tipsIn(slack)).toHaveLength(1);
    await later(0.1);
    expect(tipsIn(slack)).toHaveLength(1);
    await later(24);
    expect(tipsIn(slack)).toHaveLength(2);
    expect(new Set(tipsIn(slack).map(({ text }) => text)).size).toBe(2);
  });

  it('list: what is set up here, and what was sent', async () => {
    const { slack, later } = await friday();
    await slack.command('/whoowns', 'tips on Europe/London');
    await later(63.1);
    await slack.command('/whoowns', 'tips list');
    expect(lastWord(slack)).toMatch(/Next tip: tomorrow 09:00 \(Europe\/London\)[\s\S]*23 November 2026 – sent/);
  });

  it('pause, resume and off', async () => {
    const { slack, later } = await friday();
    await slack.command('/whoowns', 'tips on Europe/London');
    await slack.command('/whoowns', 'tips pause until 2026-12-01');
    expect(lastWord(slack)).toMatch(/^Paused until/);
    await later(63.1);
    expect(tipsIn(slack)).toHaveLength(0);
    await slack.command('/whoowns', 'tips resume');
    expect(lastWord(slack)).toMatch(/^Next tip: tomorrow 09:00/);
    await slack.command('/whoowns', 'tips off');
    await later(48);
    expect(tipsIn(slack)).toHaveLength(0);
  });

  it('preview shows the next one', async () => {
    const { slack } = await friday();
    await slack.command('/whoowns', 'tips preview');
    expect(tipsIn(slack)).toHaveLength(1);
  });

  it('what is missed while down is sent once if less than six hours late, else skipped and listed so', async () => {
    const { slack, later } = await friday();
    await slack.command('/whoowns', 'tips on Europe/London daily');
    await later(15 + 5); // Saturday 14:00: five hours late
    expect(tipsIn(slack)).toHaveLength(1);
    await later(24 + 2); // Sunday 16:00: seven hours late
    expect(tipsIn(slack)).toHaveLength(1);
    await slack.command('/whoowns', 'tips list');
    expect(lastWord(slack)).toMatch(/skipped: too late/);
  });

  it('an archived channel switches it off, and tells who set it up once', async () => {
    const { slack, later } = await friday();
    await slack.command('/whoowns', 'tips on Europe/London', { channel: '#incidents' });
    slack.fail('chat.postMessage', { error: 'is_archived' });
    await later(63.1);
    expect(lastWord(slack)).toMatch(/are off now .* the channel is archived/);
    await slack.command('/whoowns', 'tips list', { channel: '#incidents' });
    expect(lastWord(slack)).toMatch(/Off: the channel is archived/);
  });

  it('says how to invite it where it is not in the channel', async () => {
    const { slack } = await friday();
    slack.fail('chat.postEphemeral', { error: 'not_in_channel' });
    await slack.command('/whoowns', 'tips on Europe/London');
    expect(lastWord(slack)).toMatch(/^I am not in this channel yet/);
    await slack.command('/whoowns', 'tips list');
    expect(lastWord(slack)).toMatch(/^No tips come to this channel/);
  });

  it('the form does the same', async () => {
    const { slack } = await friday();
    await slack.command('/whoowns', 'tips');
    expect(slack.modal()?.view.title.text).toBe('Daily security tips');
    await slack.suggest('modal', 'tips-zone', 'london');
    await slack.suggest('modal', 'tips-topics', 'backup');
    await slack.submit({
      'tips-time': '07:15',
      'tips-zone': 'Europe/London',
      'tips-days': ['1', '16'],
      'tips-topics': ['backup'],
    });
    expect(slack.errors).toEqual([]);
    expect(lastWord(slack)).toMatch(/^Next tip: Monday 07:15 \(Europe\/London\)/);
  });

  it('misspelt zones and days are understood or asked back', async () => {
    const { slack } = await friday();
    await slack.command('/whoowns', 'tips on at 8 Europe/Londn on wensday');
    expect(lastWord(slack)).toMatch(/^Next tip: Wednesday 08:00 \(Europe\/London\)/);
    await slack.command('/whoowns', 'tips on at 25:00 London');
    expect(lastWord(slack)).toMatch(/^At what time\?/);
    expect(blockTypes(slack.messages().at(-1))).toContain('actions');
  });
});
