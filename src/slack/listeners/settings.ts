import type { BlockButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import type { Catalog } from '../../catalog/catalog.js';
import { ProviderId } from '../../catalog/schema.js';
import { channelDefault, setChannelDefault } from '../../store/channel-defaults.js';
import type { Database } from '../../store/database.js';
import type { Place } from '../../store/subscriptions.js';
import type { Errand } from '../conversation.js';
import { deliver } from '../deliver.js';
import type { Settings } from '../settings.js';
import { readSettings } from '../settings-command.js';
import { presserTenant } from '../tenant.js';
import { type ChannelSetting, settingsMessage, unclearSettingsMessage } from '../views/settings.js';

export interface SettingsDesk {
  readonly catalog: Catalog;
  readonly settings: Pick<Settings, 'changed'>;
  readonly database: Promise<Database>;
  readonly now: () => Date;
}

/** `settings`, `settings provider aws`: of the channel, or of the direct message, where it is said. */
export const settingsErrand = (desk: SettingsDesk): Errand => ({
  isMeant: (text) => readSettings(desk.catalog, text) !== undefined,
  run: async ({ tenant, channel, user, text }, { alone }) => {
    const command = readSettings(desk.catalog, text);
    const place = { tenant, channel };
    if (command?.kind === 'unclear')
      return deliver(unclearSettingsMessage(desk.catalog, channel, command.typed), alone);
    if (command?.kind === 'provider') await setProvider(desk, place, command.provider, user);
    await deliver(settingsMessage(desk.catalog, await settingOf(desk, place)), alone);
  },
});

type ButtonArgs = Pick<SlackActionMiddlewareArgs<BlockButtonAction>, 'ack' | 'action' | 'body' | 'respond'>;

/** One of the providers that `settings` offers: what it says then takes the place of what it said. */
export const settingsPressed =
  (desk: SettingsDesk) =>
  async ({ ack, action, body, respond }: ButtonArgs): Promise<void> => {
    await ack();
    if (!body.channel) return;
    const place = { tenant: presserTenant(body), channel: body.channel.id };
    await setProvider(desk, place, ProviderId.safeParse(action.value).data ?? 'none', body.user.id);
    await deliver(settingsMessage(desk.catalog, await settingOf(desk, place)), (payload) =>
      respond({ ...payload, replace_original: true }),
    );
  };

async function setProvider(
  { database, settings, now }: SettingsDesk,
  place: Place,
  provider: ProviderId | 'none',
  by: string,
): Promise<void> {
  await setChannelDefault(await database, place, provider, by, now());
  settings.changed();
}

async function settingOf({ database }: SettingsDesk, place: Place): Promise<ChannelSetting> {
  const kept = await channelDefault(await database, place);
  const provider = ProviderId.safeParse(kept?.provider).data ?? null;
  return { channel: place.channel, provider, change: kept ? { by: kept.changedBy, at: kept.changedAt } : null };
}
