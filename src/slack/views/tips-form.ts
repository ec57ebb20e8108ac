import type { InputBlock, ModalView } from '@slack/types';
import type { Topic } from '../../tips/topics.js';
import { MONDAY_TO_FRIDAY, WEEKDAY_NAMES, type Weekdays } from '../../tips/weekdays.js';
import { option } from './option.js';

export const TIPS_FORM = 'tips-form';
/** The blocks of the form and their only element: where its values are found, and its menus' queries come from. */
export const TIPS_FIELDS = {
  channel: 'tips-channel',
  time: 'tips-time',
  zone: 'tips-zone',
  days: 'tips-days',
  topics: 'tips-topics',
} as const;

export interface TipsFormValues {
  /** Null where the form was opened from no channel. */
  readonly channel: string | null;
  readonly time: string;
  readonly zone: string | null;
  readonly days: Weekdays;
  readonly topics: readonly { readonly id: Topic; readonly name: string }[];
}

export const NEW_TIPS: Omit<TipsFormValues, 'channel' | 'zone'> = { time: '09:00', days: MONDAY_TO_FRIDAY, topics: [] };

/** The same as `tips on …`, to be filled in. `private_metadata` is the channel it was opened for. */
export function tipsForm({ channel, time, zone, days, topics }: TipsFormValues): ModalView {
  const chosen = DAY_OPTIONS.filter(({ value }) => days & Number(value));
  return {
    type: 'modal',
    callback_id: TIPS_FORM,
    private_metadata: channel ?? '',
    title: plain('Daily security tips'),
    submit: plain('Save'),
    close: plain('Cancel'),
    blocks: [
      field('channel', 'Channel', {
        type: 'conversations_select',
        ...(channel === null ? { default_to_current_conversation: true } : { initial_conversation: channel }),
        filter: { include: ['public', 'private'], exclude_bot_users: true },
      }),
      field('time', 'Time', { type: 'timepicker', initial_time: time }),
      field('zone', 'Time zone', {
        type: 'external_select',
        min_query_length: 2,
        placeholder: plain('Type a city: London'),
        ...(zone !== null && { initial_option: option(zone, zone) }),
      }),
      field('days', 'Days', {
        type: 'checkboxes',
        options: DAY_OPTIONS,
        ...(chosen.length > 0 && { initial_options: chosen }),
      }),
      {
        ...field('topics', 'Topics', {
          type: 'multi_external_select',
          min_query_length: 2,
          placeholder: plain('Any: or type a layer or a service'),
          ...(topics.length > 0 && { initial_options: topics.map(({ id, name }) => option(name, id)) }),
        }),
        optional: true,
      },
    ],
  };
}

const field = (name: keyof typeof TIPS_FIELDS, label: string, element: InputBlock['element']): InputBlock => ({
  type: 'input',
  block_id: TIPS_FIELDS[name],
  label: plain(label),
  element: { ...element, action_id: TIPS_FIELDS[name] },
});

const plain = (text: string) => ({ type: 'plain_text', text, emoji: false }) as const;

const DAY_OPTIONS = WEEKDAY_NAMES.map((name, at) => option(name, String(1 << at)));
