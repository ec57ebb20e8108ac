import { tipCard } from '../../answer/tip.js';
import type { Catalog } from '../../catalog/catalog.js';
import type { SentTip } from '../../store/sent-tips.js';
import { daysMask } from '../../store/weekdays.js';
import type { Dated, TipsReply } from '../../tips/reply.js';
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
}

/** What a `tips` command is answered with. A form is opened instead: that is the listener's to do. */
export function tipsReplyMessage(
  reply: Exclude<TipsReply, { kind: 'form' }>,
  { catalog, channel }: ReplyContext,
): Message {
  switch (reply.kind) {
    case 'set':
      return tipsSetMessage(tipsCard(catalog, reply));
    case 'paused':
      return tipsPausedMessage(tipsCard(catalog, reply));
    case 'off':
      return tipsOffMessage(channel, reply.wasOn);
    case 'list': {
      const tips = reply.tips.map((listed) => ({ card: tipsCard(catalog, listed), sent: listed.sent.map(sentCard) }));
      return tipsListMessage(
        reply.of === 'asker' ? { of: 'asker', channel, tips } : { of: 'channel', channel, tips: tips[0] },
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

function tipsCard(catalog: Catalog, { subscription, today }: Dated): TipsCard {
  const { channel, tz, days, topics, status } = subscription;
  return {
    channel,
    channelName: null,
    zone: tz,
    today,
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
