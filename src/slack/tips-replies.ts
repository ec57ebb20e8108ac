import { WebAPIPlatformError } from '@slack/web-api';
import type { Ask } from '../answer/ask.js';
import type { Catalog } from '../catalog/catalog.js';
import type { TipsCommand } from '../tips/command.js';
import type { Asker, TipsDesk, TipsReply } from '../tips/desk.js';
import { topicName, topicOf } from '../tips/topics.js';
import type { Client } from './client.js';
import { deliver, type Payload } from './deliver.js';
import { answerMessage } from './views/answer.js';
import type { Message } from './views/message.js';
import { NEW_TIPS, type TipsFormValues, tipsForm } from './views/tips-form.js';
import { tipsCard, tipsReplyMessage } from './views/tips-reply.js';
import { notInChannelMessage } from './views/tips-set.js';

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
  const message = tipsReplyMessage(reply, { catalog: parts.catalog, channel: asker.channel, now: parts.now() });
  if (reply.kind === 'set' && reply.isNew && !asker.isDirect) return confirm(parts, message, asker, tell);
  await deliver(message, tell.alone);
}

/** The first word in a channel is also the proof that we may speak there. */
async function confirm(parts: TipsParts, message: Message, asker: Asker, { client, alone }: Tell): Promise<void> {
  if (await speaksThere(client, message, asker)) return;
  await parts.desk.obey({ kind: 'off' }, asker);
  await deliver(notInChannelMessage(asker.channel, 'tips on'), alone);
}

const STRANGER = new Set(['not_in_channel', 'channel_not_found', 'is_archived']);

/** @returns false where we are not a member of the channel, so that no tip could ever be posted there */
export async function speaksThere(client: Client, message: Message, { channel, user }: Asker): Promise<boolean> {
  try {
    await deliver(message, (payload) => client.chat.postEphemeral({ ...payload, channel, user }));
    return true;
  } catch (error) {
    if (error instanceof WebAPIPlatformError && STRANGER.has(error.data.error)) return false;
    throw error;
  }
}

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
        days: tipsCard(catalog, subscription).days,
        topics: subscription.topics.flatMap((id) => {
          const topic = topicOf(catalog, id);
          return topic ? [{ id: topic, name: topicName(catalog, topic) }] : [];
        }),
      }
    : { ...NEW_TIPS, channel, zone: asker.zone ?? null };
  await client.views.open({ trigger_id: trigger, view: tipsForm(values) });
}
