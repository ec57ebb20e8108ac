import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { tipCard } from '../answer/tip.js';
import type { Catalog } from '../catalog/catalog.js';
import type { TipSend } from '../store/ledger.js';
import { chooseTip } from '../tips/choose.js';
import type { Courier } from '../tips/delivery.js';
import type { Finding } from '../tips/outcome.js';
import { deliverNow } from './deliver.js';
import { outcomeOf } from './post-outcome.js';
import { dailyTipMessage } from './views/tips-daily.js';
import { switchedOffMessage } from './views/tips-switched-off.js';

const EVENT = 'whoowns_tip';

type CourierClient = Pick<WebClient, 'chat' | 'conversations'>;

export interface CourierParts {
  readonly catalog: Catalog;
  /**
   * Speaks for a workspace; undefined where the app is no longer installed. It must not retry by itself, nor wait out
   * rate limits: the ledger does both.
   */
  readonly clientOf: (tenant: string) => Promise<CourierClient | undefined>;
  readonly now: () => Date;
}

/** Brings tips to Slack. The ledger's id travels in the message's metadata, so that it can be found again. */
export function createCourier({ catalog, clientOf, now }: CourierParts): Courier {
  return {
    now,
    chooseTip: ({ topics }, day) => chooseTip(catalog, topics, day)?.id,
    async post(send, id) {
      const tip = catalog.tips.find((each) => each.id === id);
      if (!tip) return { kind: 'permanent', error: 'tip_not_found' };
      const client = await clientOf(send.tenant).catch(() => null);
      if (client === undefined) return { kind: 'permanent', error: 'not_installed' };
      if (client === null) return { kind: 'unsent', error: 'no_token' };
      let ts = '';
      try {
        await deliverNow(dailyTipMessage(tipCard(catalog, tip)), async (payload) => {
          const posted = await client.chat.postMessage({
            ...payload,
            channel: send.channel,
            metadata: { event_type: EVENT, event_payload: { id: send.id } },
          });
          ts = posted.ts ?? '';
        });
        return { kind: 'sent', ts };
      } catch (error) {
        return outcomeOf(error);
      }
    },
    async find(send) {
      const client = await clientOf(send.tenant);
      return client ? findInHistory(client, send) : { kind: 'cannot-look' };
    },
    async onSwitchedOff(subscription, reason) {
      // Told once; where even that does not go through, `tips list` still says it.
      const client = await clientOf(subscription.tenant).catch(() => undefined);
      await deliverNow(switchedOffMessage(subscription, reason), async (payload) =>
        client?.chat.postMessage({ ...payload, channel: subscription.creator }),
      ).catch(() => undefined);
    },
  };
}

const History = z.object({
  messages: z.array(
    z.object({
      ts: z.string(),
      metadata: z.object({ event_payload: z.object({ id: z.unknown() }).optional() }).optional(),
    }),
  ),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
});

/** More than a busy channel writes in the two hours in which a tip is tried again. */
const MAX_PAGES = 10;

/** Needs the optional history scope; without it nobody can look. */
async function findInHistory(client: CourierClient, { id, channel, createdAt }: TipSend): Promise<Finding> {
  const since = { channel, oldest: String(createdAt.getTime() / 1000), include_all_metadata: true, limit: 200 };
  try {
    let cursor: string | undefined;
    for (let page = 0; page < MAX_PAGES; page++) {
      const { messages, response_metadata } = History.parse(
        await client.conversations.history({ ...since, ...(cursor && { cursor }) }),
      );
      const message = messages.find(({ metadata }) => metadata?.event_payload?.id === id);
      if (message) return { kind: 'found', ts: message.ts };
      cursor = response_metadata?.next_cursor;
      if (!cursor) return { kind: 'absent' };
    }
    return { kind: 'cannot-look' };
  } catch (error) {
    if (outcomeOf(error).kind === 'unsent') throw error;
    return { kind: 'cannot-look' };
  }
}
