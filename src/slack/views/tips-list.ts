import type { KnownBlock } from '@slack/types';
import { dateInWords, isCalendarDate } from '../../tips/calendar-date.js';
import { actions, context, section } from './blocks.js';
import type { Message } from './message.js';
import { bold, escapeMrkdwn } from './mrkdwn.js';
import { type TipsChoice, tipsButtons, tipsFormButton } from './tips-buttons.js';
import { reasonInWords } from './tips-reasons.js';
import { scheduleInWords, statusInWords, type TipsCard } from './tips-schedule.js';

/** One line of the ledger. */
export interface SentCard {
  /** The date in the channel's zone. */
  readonly day: string;
  readonly state: 'sent' | 'waiting' | 'may-not-have-arrived' | 'skipped' | 'failed';
  /** Why it was skipped or failed: a code of ours or of Slack's. */
  readonly reason?: string;
}

export interface ListedTips {
  readonly card: TipsCard;
  /** The newest first. */
  readonly sent: readonly SentCard[];
}

/** The tips of this channel or, in a direct message, all that the asker set up. */
export type TipsList =
  | { readonly of: 'channel'; readonly channel: string; readonly tips: ListedTips | undefined }
  | { readonly of: 'asker'; readonly channel: string; readonly tips: readonly ListedTips[] };

const MAX_SENT = 5;
/** Three blocks each, of the fifty that a message has. */
const MAX_CHANNELS = 15;

export function tipsListMessage(list: TipsList): Message {
  const tips = list.of === 'asker' ? list.tips : list.tips ? [list.tips] : [];
  if (tips.length === 0) return nothingListed(list);
  const shown = tips.slice(0, MAX_CHANNELS);
  const more = tips.length - shown.length;
  const rest = more > 0 ? [`${more} more: ask for /whoowns tips list in the channel itself.`] : [];
  return {
    text: [...shown.map((each) => listedText(each, list.of)), ...rest].join('\n\n'),
    blocks: [...shown.flatMap((each) => listedBlocks(each, list.of)), ...rest.map((line) => context(line))],
  };
}

const ON = '/whoowns tips on';

function nothingListed({ of, channel }: TipsList): Message {
  const lead = of === 'channel' ? 'No tips come to this channel.' : 'You have set up no tips.';
  const how = (command: string) => `One a day, at 09:00 on weekdays: say ${command} in a channel, or fill in the form.`;
  const start = tipsButtons(channel, [{ label: 'Turn them on', command: 'tips on' }]);
  return {
    text: `${lead} ${how(ON)}`,
    blocks: [
      section(`${bold(lead)}\n${how(`\`${ON}\``)}`),
      actions(...(of === 'channel' ? start : []), tipsFormButton('Set up', of === 'channel' ? channel : 'new')),
    ],
  };
}

const where = ({ channel, channelName }: TipsCard): string => (channelName === null ? channel : `#${channelName}`);

function listedText({ card, sent }: ListedTips, of: TipsList['of']): string {
  return [
    ...(of === 'asker' ? [where(card)] : []),
    statusInWords(card),
    `${scheduleInWords(card)}.`,
    ...sent.slice(0, MAX_SENT).map((each) => `- ${sentInWords(each)}`),
  ].join('\n');
}

function listedBlocks({ card, sent }: ListedTips, of: TipsList['of']): KnownBlock[] {
  const lines = [
    ...(of === 'asker' ? [`<#${card.channel}>`] : []),
    bold(statusInWords(card)),
    `${escapeMrkdwn(scheduleInWords(card))}.`,
  ];
  return [
    section(lines.join('\n')),
    ...(sent.length > 0
      ? [
          context(
            sent
              .slice(0, MAX_SENT)
              .map((each) => escapeMrkdwn(sentInWords(each)))
              .join('\n'),
          ),
        ]
      : []),
    actions(...tipsButtons(card.channel, choicesFor(card)), tipsFormButton('Change', card.channel)),
  ];
}

const OFF: TipsChoice = { label: 'Off', command: 'tips off' };

function choicesFor({ status }: TipsCard): TipsChoice[] {
  switch (status.kind) {
    case 'on':
      return [{ label: 'Pause', command: 'tips pause' }, OFF];
    case 'paused':
      return [{ label: 'Resume', command: 'tips resume' }, OFF];
    case 'off':
      return [{ label: 'Turn on again', command: 'tips on' }];
  }
}

/** "Friday 20 November 2026 – skipped: too late". */
function sentInWords({ day, state, reason }: SentCard): string {
  const why = reason ? `: ${reasonInWords(reason)}` : '';
  return `${isCalendarDate(day) ? dateInWords(day) : day} – ${STATES[state]}${why}`;
}

const STATES: Readonly<Record<SentCard['state'], string>> = {
  sent: 'sent',
  waiting: 'on its way',
  'may-not-have-arrived': 'may not have arrived',
  skipped: 'skipped',
  failed: 'not sent',
};
