import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { tipCard } from '../answer/tip.js';
import type { Catalog } from '../catalog/catalog.js';
import type { TipSend } from '../store/ledger.js';
import { chooseTip } from '../tips/choose.js';
import type { Courier } from '../tips/delivery.js';
import type { Finding } from '../tips/outcome.js';
import { deliver } from './deliver.js';
import { outcomeOf } from './post-outcome.js';
import { dailyTipMessage } from './views/tips-daily.js';
import { switchedOffMessage } from './views/tips-switched-off.js';

const EVENT = 'whoowns_tip';

export interface CourierParts {
  readonly catalog: Catalog;
  /** Must not retry by itself, nor wait out rate limits: the ledger does both. */
  readonly client: Pick<WebClient, 'chat' | 'conversations'>;
  readonly now: () => Date;
}

/** Brings tips to Slack. The ledger's id travels in the message's metadata, so that it can be found again. */
export function createCourier({ catalog, client, now }: CourierParts): Courier {
  return {
    now,
    chooseTip: ({ topics }, day) => chooseTip(catalog, topics, day)?.id,
    async post(send, id) {
      const tip = catalog.tips.find((each) => each.id === id);
      if (!tip) return { kind: 'permanent', error: 'tip_not_found' };
      let ts = '';
      try {
        await deliver(dailyTipMessage(tipCard(catalog, tip)), async (payload) => {
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
    find: (send) => findInHistory(client, send),
    async onSwitchedOff(subscription, reason) {
      // Told once; where even that does not go through, `tips list` still says it.
      await deliver(switchedOffMessage(subscription, reason), (payload) =>
        client.chat.postMessage({ ...payload, channel: subscription.creator }),
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
async function findInHistory(client: CourierParts['client'], { id, channel, createdAt }: TipSend): Promise<Finding> {
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
