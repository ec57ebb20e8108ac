import type {
  BlockAction,
  ExternalSelectAction,
  SlackActionMiddlewareArgs,
  SlackEventMiddlewareArgs,
} from '@slack/bolt';
import type { Client } from '../client.js';
import { replyTo } from '../conversation.js';
import { homeContents } from '../home.js';
import type { Parts } from '../parts.js';
import { knownSubjects } from '../question-value.js';
import { presserTenant, type Sender, senderTenant } from '../tenant.js';
import { answerDialog } from '../views/dialog.js';
import { homeView } from '../views/home.js';
import { waitOut } from '../wait-out.js';

interface HomeArgs {
  readonly event: Pick<SlackEventMiddlewareArgs<'app_home_opened'>['event'], 'user' | 'tab'>;
  readonly body: Sender;
  readonly client: Client;
}

/** Draws App Home anew each time it is opened: nothing on it is older than that. */
export const homeOpened =
  (parts: Parts) =>
  async ({ event, body, client }: HomeArgs): Promise<void> => {
    if (event.tab !== 'home') return;
    const contents = await homeContents(parts, { tenant: senderTenant(body), user: event.user }, client);
    await waitOut(() => client.views.publish({ user_id: event.user, view: homeView(contents) }));
  };

type SearchArgs = Pick<SlackActionMiddlewareArgs<BlockAction<ExternalSelectAction>>, 'ack' | 'action' | 'body'> & {
  readonly client: Client;
};

/** The service that was chosen: every layer of it, in a dialog. */
export const homeSearched =
  (parts: Parts) =>
  async ({ ack, action, body, client }: SearchArgs): Promise<void> => {
    await ack();
    const subjects = knownSubjects(parts.ask.catalog, [action.selected_option?.value ?? '']);
    if (subjects.length === 0) return;
    const place = { tenant: presserTenant(body), channel: '' };
    const message = await replyTo(parts, place, { kind: 'ask', subjects, layers: [] }, null);
    await client.views.open({ trigger_id: body.trigger_id, view: answerDialog(message) });
  };
