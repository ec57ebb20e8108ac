import { WebClient } from '@slack/web-api';
import { describe, expect, it, vi } from 'vitest';
import { countedCourier } from '../../src/metrics/counted-courier.js';
import { countedFetch } from '../../src/metrics/counted-fetch.js';
import type { TipSend } from '../../src/store/ledger.js';
import type { PostOutcome } from '../../src/tips/outcome.js';
import { FakeSlack } from '../tips/fake-slack.js';

describe('what Slack refuses is counted by its code', () => {
  it.each([
    ['a refusal', async () => Response.json({ ok: false, error: 'channel_not_found' }), ['channel_not_found']],
    ['a rate limit', async () => new Response('', { status: 429, headers: { 'retry-after': '30' } }), ['http_429']],
    ['a server error', async () => new Response('oops', { status: 500 }), ['http_500']],
    ['no connection', () => Promise.reject(new TypeError('fetch failed')), ['no_connection']],
    ['a code that is none', async () => Response.json({ ok: false, error: 'T1 <!channel>' }), []],
    ['nothing', async () => Response.json({ ok: true }), []],
  ])('%s', async (_title, fetch, codes) => {
    const slackRefused = vi.fn<(code: string) => void>();
    const client = new WebClient('xoxb-test', {
      fetch: countedFetch(fetch, { slackRefused }),
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
    });
    await client.chat.postMessage({ channel: 'C1', text: 'hello' }).catch(() => undefined);
    expect(slackRefused.mock.calls.flat()).toEqual(codes);
  });
});

describe('what becomes of a tip is counted', () => {
  const DUE = '2027-01-04T09:00:00Z';
  const send: TipSend = {
    id: '1',
    tenant: 'T1',
    channel: 'C1',
    day: '2027-01-04',
    dueAt: new Date(DUE),
    createdAt: new Date(DUE),
    triedAt: null,
    attempts: 1,
    mayHaveArrived: false,
    subscription: null,
  };
  const unsent: PostOutcome = { kind: 'unsent', error: 'ratelimited' };

  it.each<[string, string, PostOutcome[], Partial<TipSend>, string[]]>([
    ['in time', '2027-01-04T09:00:30Z', [], {}, ['due', 'sent']],
    ['too late', '2027-01-04T09:11:00Z', [], {}, ['due', 'sent', 'late']],
    ['not yet', DUE, [unsent], {}, ['due', 'retried']],
    ['once more', DUE, [], { attempts: 2 }, ['sent']],
    ['never', DUE, [{ kind: 'permanent', error: 'is_archived' }], {}, ['due', 'failed']],
    ['who knows', DUE, [{ kind: 'unknown', error: 'HTTP 500' }], {}, ['due', 'unknown']],
  ])('%s', async (_title, now, answers, change, counts) => {
    const slack = Object.assign(new FakeSlack(), { time: new Date(now), answers });
    const tip = vi.fn<(count: string) => void>();
    const courier = countedCourier(
      {
        now: slack.now,
        chooseTip: slack.chooseTip,
        post: (one, id) => slack.post(one, id),
        find: (one) => slack.find(one),
        onSwitchedOff: (one, reason) => slack.onSwitchedOff(one, reason),
      },
      { tip },
    );
    await courier.post({ ...send, ...change }, 'tip-1');
    expect(tip.mock.calls.flat()).toEqual(counts);
  });
});
