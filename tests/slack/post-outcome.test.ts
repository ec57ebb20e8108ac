import { WebClient } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../../src/slack/post-outcome.js';

/** What a failed post means, as the real client reports it. */
async function outcome(answer: () => Promise<Response>) {
  const client = new WebClient('xoxb-test', {
    fetch: answer,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  });
  try {
    await client.chat.postMessage({ channel: 'C1', text: 'a tip' });
    return { kind: 'sent' };
  } catch (error) {
    return outcomeOf(error);
  }
}

const refused = (error: string) => async () => Response.json({ ok: false, error });

const cutOff = (code: string) => async () => {
  throw new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });
};

describe('what a failed post means for a tip that must not come twice', () => {
  it.each([
    ['channel_not_found', { kind: 'permanent', error: 'channel_not_found' }],
    ['not_in_channel', { kind: 'permanent', error: 'not_in_channel' }],
    ['is_archived', { kind: 'permanent', error: 'is_archived' }],
    ['account_inactive', { kind: 'permanent', error: 'account_inactive' }],
    ['token_revoked', { kind: 'permanent', error: 'token_revoked' }],
    ['internal_error', { kind: 'unknown', error: 'internal_error' }],
    ['fatal_error', { kind: 'unknown', error: 'fatal_error' }],
    ['an_error_of_tomorrow', { kind: 'unknown', error: 'an_error_of_tomorrow' }],
  ])('%s', async (error, expected) => {
    expect(await outcome(refused(error))).toEqual(expected);
  });

  it('429: surely not posted, and when to try again', async () => {
    const limited = async () => new Response('', { status: 429, headers: { 'retry-after': '30' } });
    expect(await outcome(limited)).toMatchObject({ kind: 'unsent', retryAfterSeconds: 30 });
  });

  it('500: it may have been posted', async () => {
    expect(await outcome(async () => new Response('oops', { status: 500 }))).toMatchObject({ kind: 'unknown' });
  });

  it('a connection that never was', async () => {
    expect(await outcome(cutOff('ECONNREFUSED'))).toMatchObject({ kind: 'unsent' });
  });

  it('a connection that was cut: it may have been posted', async () => {
    expect(await outcome(cutOff('ECONNRESET'))).toMatchObject({ kind: 'unknown' });
  });
});
