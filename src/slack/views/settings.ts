import type { Catalog } from '../../catalog/catalog.js';
import { PROVIDER_IDS, type ProviderId } from '../../catalog/schema.js';
import { LIMITS } from '../limits.js';
import { actions, button, context, section } from './blocks.js';
import type { Message } from './message.js';
import { momentInMrkdwn, momentInText } from './moment.js';
import { bold, escapeMrkdwn } from './mrkdwn.js';
import { capitalised } from './owner.js';
import { placeName } from './place-name.js';

/** A pressed button whose action starts so makes the provider in its value the channel's. */
export const SETTINGS_ACTION = 'settings';

export interface ChannelSetting {
  readonly channel: string;
  readonly provider: ProviderId | null;
  /** Who set it so, and when; null where nobody has. */
  readonly change: { readonly by: string; readonly at: Date } | null;
}

/** What a channel has set, and the ways to change it. */
export function settingsMessage(catalog: Catalog, { channel, provider, change }: ChannelSetting): Message {
  const here = placeName(channel);
  const lead =
    provider === null
      ? `${capitalised(here)} has no default provider: where a name fits several, I ask which one is meant.`
      : `Where a name fits several providers, ${here} means ${catalog.words.providers[provider].name}.`;
  return {
    text: [lead, ...(change ? [`Set on ${momentInText(change.at)}.`] : []), HOW].join('\n'),
    blocks: [
      section(bold(lead)),
      ...(change ? [context(`Set by <@${change.by}>, ${momentInMrkdwn(change.at)}`)] : []),
      providerButtons(catalog, provider),
      context(escapeMrkdwn(HOW)),
    ],
  };
}

const HOW = 'Anyone here can change it: /whoowns settings provider aws, azure, gcp or none.';

/** @param typed what somebody wrote */
export function unclearSettingsMessage(catalog: Catalog, channel: string, typed: string): Message {
  const shown = typed.length > LIMITS.buttonText ? `${typed.slice(0, LIMITS.buttonText)}…` : typed;
  const lead = `I know no provider “${shown}”. Which one should ${placeName(channel)} mean?`;
  const names = PROVIDER_IDS.map((id) => `- ${catalog.words.providers[id].name}`);
  return { text: [lead, ...names, HOW].join('\n'), blocks: [section(bold(lead)), providerButtons(catalog, undefined)] };
}

/** One for each, but for the one that is set. */
function providerButtons(catalog: Catalog, current: ProviderId | null | undefined) {
  const providers = PROVIDER_IDS.filter((id) => id !== current);
  return actions(
    ...providers.map((id) =>
      button(catalog.words.providers[id].name, { action: `${SETTINGS_ACTION}:${id}`, value: id }),
    ),
    ...(current === null ? [] : [button('No default', { action: `${SETTINGS_ACTION}:none`, value: 'none' })]),
  );
}
