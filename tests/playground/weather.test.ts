import { afterEach, describe, expect, it, vi } from 'vitest';
import { answer, smallApp } from './small-app.js';

const GENERAL = 'C0GENERAL1';

describe('Slack, made to be', () => {
  afterEach(() => vi.useRealTimers());

  it('slow, takes three seconds for each call', async () => {
    vi.useFakeTimers();
    const { slack, app } = smallApp();
    slack.setWeather('slow');
    const posted = app.client.chat.postMessage({ channel: GENERAL, text: 'late' });
    await vi.advanceTimersByTimeAsync(2900);
    expect(slack.messages()).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(await posted).toMatchObject({ ok: true });
  });

  it('busy, sends each call away once: who waits and comes again is let in', async () => {
    const { slack, app } = smallApp();
    slack.setWeather('rate-limited');
    const post = () => app.client.chat.postMessage({ channel: GENERAL, text: 'x' });
    await expect(post()).rejects.toMatchObject({ retryAfter: 2 });
    await expect(post()).resolves.toMatchObject({ ok: true });
    await expect(post()).rejects.toMatchObject({ retryAfter: 2 });
  });

  it('broken, answers every other call with its own failure until it is fine again', async () => {
    const { slack, app } = smallApp();
    slack.setWeather('broken');
    const post = () => app.client.chat.postMessage({ channel: GENERAL, text: 'x' });
    await expect(post()).rejects.toMatchObject({ statusCode: 500 });
    await expect(post()).resolves.toMatchObject({ ok: true });
    await expect(post()).rejects.toMatchObject({ statusCode: 500 });
    slack.setWeather('fine');
    await expect(post()).resolves.toMatchObject({ ok: true });
  });

  it('picky, takes text but no blocks', async () => {
    const { slack, app } = smallApp();
    slack.setWeather('refuses-blocks');
    const post = (blocks = answer('x')) => app.client.chat.postMessage({ channel: GENERAL, text: 'x', blocks });
    await expect(post()).rejects.toMatchObject({ data: { error: 'invalid_blocks' } });
    await expect(post([])).resolves.toMatchObject({ ok: true });
    expect(slack.snapshot().weather).toBe('refuses-blocks');
  });
});
