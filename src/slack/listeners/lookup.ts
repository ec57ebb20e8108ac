import type {
  GlobalShortcut,
  SlackShortcutMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewSubmitAction,
} from '@slack/bolt';
import { z } from 'zod';
import { createLayerSuggester, createSubjectSuggester } from '../../answer/suggest.js';
import type { Catalog } from '../../catalog/catalog.js';
import { LayerId } from '../../catalog/schema.js';
import type { Client } from '../client.js';
import { type ConversationParts, replyTo } from '../conversation.js';
import { OneChosen, onlyElement, SomeChosen } from '../form-values.js';
import { knownSubjects } from '../question-value.js';
import { presserTenant } from '../tenant.js';
import { answerDialog } from '../views/dialog.js';
import { LOOKUP_FIELDS, lookupForm } from '../views/lookup-form.js';
import { suggesting } from './suggesting.js';

export const LOOKUP_SHORTCUT = 'look_up_owner';

type ShortcutArgs = Pick<SlackShortcutMiddlewareArgs<GlobalShortcut>, 'ack' | 'shortcut'> & { readonly client: Client };

export const lookupShortcut = async ({ ack, shortcut, client }: ShortcutArgs): Promise<void> => {
  await ack();
  await client.views.open({ trigger_id: shortcut.trigger_id, view: lookupForm });
};

export const suggestSubjects = (catalog: Catalog) => suggesting(createSubjectSuggester(catalog));

export const suggestLayers = (catalog: Catalog) => suggesting(createLayerSuggester(catalog));

const Values = z.object({
  [LOOKUP_FIELDS.service]: onlyElement(OneChosen),
  [LOOKUP_FIELDS.layers]: onlyElement(SomeChosen),
});

type SubmitArgs = Pick<SlackViewMiddlewareArgs<ViewSubmitAction>, 'ack' | 'body' | 'view'>;

/** The filled-in form: the answer takes its place. */
export const lookupSubmitted =
  (parts: Pick<ConversationParts, 'ask' | 'settings'>) =>
  async ({ ack, body, view }: SubmitArgs): Promise<void> => {
    const values = Values.parse(view.state.values);
    const service = values[LOOKUP_FIELDS.service]?.selected_option?.value;
    const subjects = knownSubjects(parts.ask.catalog, service ? [service] : []);
    const chosen = values[LOOKUP_FIELDS.layers]?.selected_options ?? [];
    const layers = chosen.flatMap(({ value }) => LayerId.safeParse(value).data ?? []);
    if (subjects.length + layers.length === 0) {
      return ack({
        response_action: 'errors',
        errors: { [LOOKUP_FIELDS.service]: 'Choose a service, a layer, or both.' },
      });
    }
    const place = { tenant: presserTenant(body), channel: '' };
    const message = await replyTo(parts, place, { kind: 'ask', subjects, layers }, null);
    await ack({ response_action: 'update', view: answerDialog(message) });
  };
