import type { BlockButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import type { Asker } from '../../tips/desk.js';
import { aside } from '../aside.js';
import type { Client } from '../client.js';
import type { Errand } from '../conversation.js';
import { presserTenant } from '../tenant.js';
import { answerTips, isAboutTips, obeyOffer, type TipsParts } from '../tips-replies.js';
import { decodeTipsPress } from '../views/tips-buttons.js';
import { zoneOf } from '../zone-of.js';

/** `tips …`, wherever it is said. From a mention or a direct message no form can be opened: the list takes its place. */
export const tipsErrand = (parts: TipsParts): Errand => ({
  isMeant: isAboutTips,
  run: async ({ tenant, channel, user, isDirect, text }, tell) => {
    const asker: Asker = { tenant, channel, user, isDirect, zone: await zoneOf(tell.client, user) };
    const command = parts.desk.read(text, asker);
    await answerTips(parts, command.kind === 'form' && !tell.trigger ? { kind: 'list' } : command, asker, tell);
  },
});

type ButtonArgs = Pick<SlackActionMiddlewareArgs<BlockButtonAction>, 'ack' | 'action' | 'body' | 'respond'> & {
  readonly client: Client;
};

/** A button that gives a command, as if it had been typed in the channel it is about. */
export const tipsPressed =
  (parts: TipsParts) =>
  async ({ ack, action, body, respond, client }: ButtonArgs): Promise<void> => {
    await ack();
    const press = decodeTipsPress(action.value ?? '');
    if (press) await obeyPress(parts, { body, respond, client }, press.channel, press.command);
  };

/** Opens the form for a channel, or for one to be chosen. */
export const tipsFormPressed =
  (parts: TipsParts) =>
  async ({ ack, action, body, respond, client }: ButtonArgs): Promise<void> => {
    await ack();
    await obeyPress(parts, { body, respond, client }, action.value ?? 'new', 'tips');
  };

async function obeyPress(
  parts: TipsParts,
  { body, respond, client }: Pick<ButtonArgs, 'body' | 'respond' | 'client'>,
  channel: string,
  command: string,
): Promise<void> {
  const asker: Asker = {
    tenant: presserTenant(body),
    channel,
    user: body.user.id,
    isDirect: channel.startsWith('D') || channel === 'new',
    zone: await zoneOf(client, body.user.id),
  };
  await obeyOffer(parts, command, asker, {
    client,
    trigger: body.trigger_id,
    isElsewhere: body.channel?.id !== channel,
    alone: ({ text, blocks = [] }) => aside({ body, respond, client })({ text, blocks }),
  });
}
