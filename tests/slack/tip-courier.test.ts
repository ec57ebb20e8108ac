import { WebClient } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { createCourier } from '../../src/slack/tip-courier.js';
import type { TipSend } from '../../src/store/ledger.js';
import { testAsk } from '../catalog.js';

const { catalog } = testAsk();
const [tip] = catalog.tips;
const NOW = new Date('2027-01-04T09:00Z');
const sendTo = (tenant: string): TipSend => ({
  id: '1',
  tenant,
  channel: 'C1',
  day: '2027-01-04',
  dueAt: NOW,
  createdAt: NOW,
  triedAt: null,
  attempts: 1,
  mayHaveArrived: false,
  subscription: null,
});

/** Workspaces T1 and T2 have the app, and it was removed from T3; T4's token cannot be had just now. */
function courierForMany() {
  const posted: (string | null)[] = [];
  const tokens = new Map([
    ['T1', 'xoxb-1'],
    ['T2', 'xoxb-2'],
  ]);
  const fetch = async (_url: string | URL, init: RequestInit = {}): Promise<Response> => {
    posted.push(new Headers(init.headers).get('authorization'));
    return Response.json({ ok: true, ts: '1.0' });
  };
  const courier = createCourier({
    catalog,
    now: () => NOW,
    clientOf: async (tenant) => {
      if (tenant === 'T4') throw new Error('The store cannot be reached');
      const token = tokens.get(tenant);
      return token === undefined ? undefined : new WebClient(token, { fetch });
    },
  });
  return { posted, post: (tenant: string) => courier.post(sendTo(tenant), tip?.id ?? ''), courier };
}

describe('a tip for one of many workspaces', () => {
  it('goes out with its own token', async () => {
    const { post, posted } = courierForMany();
    expect([await post('T2'), await post('T1')]).toEqual([
      { kind: 'sent', ts: '1.0' },
      { kind: 'sent', ts: '1.0' },
    ]);
    expect(posted).toEqual(['Bearer xoxb-2', 'Bearer xoxb-1']);
  });

  it('ends for good where the app is no longer installed', async () => {
    const { post, posted } = courierForMany();
    expect(await post('T3')).toEqual({ kind: 'permanent', error: 'not_installed' });
    expect(posted).toEqual([]);
  });

  it('is surely unsent, and tried again, where its token cannot be had', async () => {
    const { post, courier } = courierForMany();
    expect(await post('T4')).toEqual({ kind: 'unsent', error: 'no_token' });
    await expect(courier.find(sendTo('T4'))).rejects.toThrow('cannot be reached');
  });
});
