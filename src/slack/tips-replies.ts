import { WebAPIPlatformError } from '@slack/web-api';
import type { Ask } from '../answer/ask.js';
import type { Catalog } from '../catalog/catalog.js';
import { daysMask } from '../store/weekdays.js';
import type { TipsCommand } from '../tips/command.js';
import { commandText, saidIn } from '../tips/command-text.js';
import type { Asker, TipsDesk } from '../tips/desk.js';
import type { TipsReply, TipsSet } from '../tips/reply.js';
import { topicName, topicOf } from '../tips/topics.js';
import type { Client } from './client.js';
import { deliver, type Payload } from './deliver.js';
import { answerMessage } from './views/answer.js';
import { NEW_TIPS, type TipsFormValues, tipsForm } from './views/tips-form.js';
import { type Obstacle, obstacleMessage } from './views/tips-obstacle.js';
import { tipsReplyMessage } from './views/tips-reply.js';

export interface TipsParts {
  readonly desk: TipsDesk;
  readonly ask: Ask;
  readonly catalog: Catalog;
  readonly now: () => Date;
}

/** How the asker is answered, seen by nobody else. */
export interface Tell {
  readonly client: Client;
  readonly alone: (payload: Payload) => Promise<unknown>;
  /** Without one no form can be opened. */
  readonly trigger?: string | undefined;
  /** The asker is not in the channel that it is about, but where a message about it was. */
  readonly isElsewhere?: boolean;
}

/** "tip" asks for one, "tips …" sets them up. */
export const isAboutTips = (text: string): boolean => /^\s*(?:<@[^>]*>\s*)*tips\b/i.test(text);

/** Carries out a command that was offered: most are about tips, one asks for a single tip. */
export async function obeyOffer(parts: TipsParts, command: string, asker: Asker, tell: Tell): Promise<void> {
  if (isAboutTips(command)) return answerTips(parts, parts.desk.read(command, asker), asker, tell);
  await deliver(answerMessage(parts.ask.answer(parts.ask.read(command))), tell.alone);
}

/** Carries out a `tips` command and tells the asker what will happen next. */
export async function answerTips(parts: TipsParts, command: TipsCommand, asker: Asker, tell: Tell): Promise<void> {
  const reply = await parts.desk.obey(command, asker);
  if (reply.kind === 'form') return openForm(parts, reply, asker, tell);
  const message = tipsReplyMessage(reply, { catalog: parts.catalog, channel: asker.channel });
  if (reply.kind === 'set' && !asker.isDirect) {
    const obstacle = await confirm(parts, reply, asker, tell.client);
    const again = command.kind === 'on' ? commandText(saidIn(command)) : 'tips resume';
    if (obstacle) await deliver(obstacleMessage(obstacle, asker.channel, again), tell.alone);
    if (obstacle || !tell.isElsewhere) return;
  }
  await deliver(message, tell.alone);
}

/**
 * Tells what was set, in the channel. That word is also the proof that tips can be posted there: if it does not get
 * through, all is put back as it was.
 * @returns what stands in the way
 */
export async function confirm(
  { desk, catalog }: TipsParts,
  set: TipsSet,
  { channel, user }: Asker,
  client: Client,
): Promise<Obstacle | undefined> {
  try {
    const message = tipsReplyMessage(set, { catalog, channel });
    await deliver(message, (payload) => client.chat.postEphemeral({ ...payload, channel, user }));
    return undefined;
  } catch (error) {
    const obstacle = error instanceof WebAPIPlatformError ? OBSTACLES[error.data.error] : undefined;
    if (!obstacle) throw error;
    await desk.takeBack(set);
    return obstacle;
  }
}

const OBSTACLES: Readonly<Record<string, Obstacle>> = {
  not_in_channel: 'we-are-outside',
  channel_not_found: 'we-are-outside',
  is_archived: 'archived',
  user_not_in_channel: 'asker-is-outside',
};

async function openForm(
  { catalog }: TipsParts,
  { subscription }: Extract<TipsReply, { kind: 'form' }>,
  asker: Asker,
  { client, trigger }: Tell,
): Promise<void> {
  if (!trigger) return;
  const channel = asker.isDirect ? null : asker.channel;
  const values: TipsFormValues = subscription
    ? {
        channel,
        time: subscription.at,
        zone: subscription.tz,
        days: daysMask(subscription.days),
        topics: subscription.topics.flatMap((id) => {
          const topic = topicOf(catalog, id);
          return topic ? [{ id: topic, name: topicName(catalog, topic) }] : [];
        }),
      }
    : { ...NEW_TIPS, channel, zone: asker.zone ?? null };
  await client.views.open({ trigger_id: trigger, view: tipsForm(values) });
}
