import { tipCard } from '../../answer/tip.js';
import type { Catalog } from '../../catalog/catalog.js';
import type { SentTip } from '../../store/sent-tips.js';
import type { Subscription } from '../../store/subscriptions.js';
import { daysMask } from '../../store/weekdays.js';
import type { TipsReply } from '../../tips/desk.js';
import { topicName, topicOf } from '../../tips/topics.js';
import type { Message } from './message.js';
import { dailyTipMessage } from './tips-daily.js';
import { type SentCard, tipsListMessage } from './tips-list.js';
import type { TipsCard } from './tips-schedule.js';
import { tipsOffMessage, tipsPausedMessage, tipsSetMessage } from './tips-set.js';
import { unclearMessage } from './tips-unclear.js';

export interface ReplyContext {
  readonly catalog: Catalog;
  readonly channel: string;
  readonly now: Date;
}

/** What a `tips` command is answered with. A form is opened instead: that is the listener's to do. */
export function tipsReplyMessage(
  reply: Exclude<TipsReply, { kind: 'form' }>,
  { catalog, channel, now }: ReplyContext,
): Message {
  switch (reply.kind) {
    case 'set':
      return tipsSetMessage(tipsCard(catalog, reply.subscription), now);
    case 'paused':
      return tipsPausedMessage(tipsCard(catalog, reply.subscription), now);
    case 'off':
      return tipsOffMessage(channel, reply.wasOn);
    case 'list': {
      const tips = reply.tips.map(({ subscription, sent }) => ({
        card: tipsCard(catalog, subscription),
        sent: sent.map(sentCard),
      }));
      return tipsListMessage(
        reply.of === 'asker' ? { of: 'asker', channel, tips } : { of: 'channel', channel, tips: tips[0] },
        now,
      );
    }
    case 'preview':
      return reply.tip
        ? dailyTipMessage(tipCard(catalog, reply.tip))
        : { text: 'There is no tip to show.', blocks: [] };
    case 'unclear':
      return unclearMessage(reply.unclear, channel);
  }
}

export function tipsCard(catalog: Catalog, { channel, tz, days, topics, status }: Subscription): TipsCard {
  return {
    channel,
    channelName: null,
    zone: tz,
    days: daysMask(days),
    topics: topics.flatMap((id) => {
      const topic = topicOf(catalog, id);
      return topic ? [topicName(catalog, topic)] : [];
    }),
    status: status.kind === 'off' ? { kind: 'off', reason: status.reason } : status,
  };
}

function sentCard({ day, state, error }: SentTip): SentCard {
  const reason = error ? { reason: error } : {};
  switch (state) {
    case 'queued':
    case 'sending':
      return { day, state: 'waiting' };
    case 'unknown':
      return { day, state: 'may-not-have-arrived' };
    case 'sent':
      return { day, state };
    case 'failed':
    case 'skipped':
      return { day, state, ...reason };
  }
}
