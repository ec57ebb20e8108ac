import type { BlockButtonAction, SlackActionMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt';
import type { Asker } from '../../tips/desk.js';
import { type Sender, senderTenant, tenantOf } from '../tenant.js';
import { answerTips, obeyOffer, type Tell, type TipsClient, type TipsParts } from '../tips-replies.js';
import { decodeTipsPress } from '../views/tips-buttons.js';
import { zoneOf } from '../zone-of.js';

type CommandArgs = Pick<SlackCommandMiddlewareArgs, 'command' | 'respond'> & { readonly client: TipsClient };

/** `/whoowns tips …`, already acknowledged. */
export async function tipsCommand(parts: TipsParts, { command, respond, client }: CommandArgs): Promise<void> {
  const asker: Asker = {
    tenant: tenantOf(command),
    channel: command.channel_id,
    user: command.user_id,
    isDirect: command.channel_id.startsWith('D'),
    zone: await zoneOf(client, command.user_id),
  };
  await answerTips(parts, parts.desk.read(command.text, asker), asker, {
    client,
    trigger: command.trigger_id,
    alone: (payload) => respond({ ...payload, response_type: 'ephemeral' }),
  });
}

interface SaidTips {
  readonly text: string;
  readonly channel: string;
  readonly user: string;
  readonly sender: Sender;
  readonly client: TipsClient;
}

/** "tips …" said in a mention or a direct message: the same commands, but no form can be opened from there. */
export async function tipsSaid(parts: TipsParts, said: SaidTips, alone: Tell['alone']): Promise<void> {
  const { text, channel, user, sender, client } = said;
  const asker: Asker = {
    tenant: senderTenant(sender),
    channel,
    user,
    isDirect: channel.startsWith('D'),
    zone: await zoneOf(client, user),
  };
  const command = parts.desk.read(text.replace(/<@[^>]*>/g, ' '), asker);
  await answerTips(parts, command.kind === 'form' ? { kind: 'list' } : command, asker, { client, alone });
}

type ButtonArgs = Pick<SlackActionMiddlewareArgs<BlockButtonAction>, 'ack' | 'action' | 'body' | 'respond'> & {
  readonly client: TipsClient;
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
    tenant: tenantOf({ team_id: body.team?.id ?? body.user.team_id ?? '', ...enterpriseOf(body) }),
    channel,
    user: body.user.id,
    isDirect: channel.startsWith('D') || channel === 'new',
    zone: await zoneOf(client, body.user.id),
  };
  await obeyOffer(parts, command, asker, {
    client,
    trigger: body.trigger_id,
    alone: (payload) => respond({ ...payload, response_type: 'ephemeral', replace_original: false }),
  });
}

const enterpriseOf = ({ enterprise, is_enterprise_install }: ButtonArgs['body']) => ({
  ...(enterprise && { enterprise_id: enterprise.id }),
  ...(is_enterprise_install !== undefined && { is_enterprise_install }),
});
