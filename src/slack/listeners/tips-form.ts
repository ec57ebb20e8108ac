import type { SlackOptionsMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt';
import { z } from 'zod';
import { dateIn } from '../../tips/calendar-date.js';
import type { TipsOn } from '../../tips/command.js';
import type { Asker } from '../../tips/desk.js';
import { createTopicSuggester, zonesLike } from '../../tips/suggestions.js';
import { isTime } from '../../tips/time-of-day.js';
import { canonicalZone } from '../../tips/time-zone.js';
import { topicOf } from '../../tips/topics.js';
import type { Client } from '../client.js';
import { Chosen, onlyElement, SomeChosen } from '../form-values.js';
import { presserTenant } from '../tenant.js';
import { confirm, type TipsParts } from '../tips-replies.js';
import { option } from '../views/option.js';
import { TIPS_FIELDS } from '../views/tips-form.js';
import { obstacleText } from '../views/tips-obstacle.js';
import { suggesting } from './suggesting.js';

type OptionsArgs = Pick<SlackOptionsMiddlewareArgs<'block_suggestion'>, 'ack' | 'options'>;

export const suggestZones =
  ({ now }: TipsParts) =>
  async ({ ack, options }: OptionsArgs): Promise<void> => {
    const zones = zonesLike(options.value, dateIn('UTC', now()));
    await ack({ options: zones.map((zone) => option(zone, zone)) });
  };

export const suggestTopics = ({ catalog }: TipsParts) => suggesting(createTopicSuggester(catalog));

const Values = z.object({
  [TIPS_FIELDS.channel]: onlyElement(z.object({ selected_conversation: z.string() })),
  [TIPS_FIELDS.time]: onlyElement(z.object({ selected_time: z.string().refine(isTime) })),
  [TIPS_FIELDS.zone]: onlyElement(z.object({ selected_option: Chosen })),
  [TIPS_FIELDS.days]: onlyElement(SomeChosen),
  [TIPS_FIELDS.topics]: onlyElement(SomeChosen),
});

type SubmitArgs = Pick<SlackViewMiddlewareArgs<ViewSubmitAction>, 'ack' | 'body' | 'view'> & {
  readonly client: Client;
};

/** The filled-in form: set up where we may post, else the form says what stands in the way. */
export const tipsFormSubmitted =
  (parts: TipsParts) =>
  async ({ ack, body, view, client }: SubmitArgs): Promise<void> => {
    const { channel, command } = commandIn(parts, Values.parse(view.state.values));
    const errors = (field: keyof typeof TIPS_FIELDS, text: string) =>
      ack({ response_action: 'errors', errors: { [TIPS_FIELDS[field]]: text } });
    if (command.days === 0) return errors('days', 'Choose one day at least.');

    const asker: Asker = {
      tenant: presserTenant(body),
      channel,
      user: body.user.id,
      isDirect: false,
    };
    const reply = await parts.desk.obey(command, asker);
    if (reply.kind !== 'set') return errors('zone', 'Choose a time zone from the list.');
    const obstacle = await confirm(parts, reply, asker, client);
    await (obstacle ? errors('channel', obstacleText(obstacle)) : ack());
  };

function commandIn({ catalog }: TipsParts, values: z.infer<typeof Values>): { channel: string; command: TipsOn } {
  const time = values[TIPS_FIELDS.time]?.selected_time ?? '09:00';
  const days = values[TIPS_FIELDS.days]?.selected_options ?? [];
  const topics = values[TIPS_FIELDS.topics]?.selected_options ?? [];
  return {
    channel: values[TIPS_FIELDS.channel]?.selected_conversation ?? '',
    command: {
      kind: 'on',
      time: isTime(time) ? time : '09:00',
      zone: canonicalZone(values[TIPS_FIELDS.zone]?.selected_option.value ?? '') ?? null,
      days: days.reduce((mask, { value }) => mask | Number(value), 0),
      topics: topics.flatMap(({ value }) => topicOf(catalog, value) ?? []),
      said: ['time', 'zone', 'days', 'topics'],
    },
  };
}
