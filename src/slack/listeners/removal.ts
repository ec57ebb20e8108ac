import type { SlackEventMiddlewareArgs } from '@slack/bolt';
import type { Parts } from '../parts.js';
import { type Sender, senderTenant } from '../tenant.js';

interface RemovalArgs {
  readonly body: Sender & { readonly event_time: number };
}
type RevocationArgs = RemovalArgs & Pick<SlackEventMiddlewareArgs<'tokens_revoked'>, 'event'>;

/** The app was removed from a workspace or an organisation: nothing of it is kept. */
export const appUninstalled =
  ({ forgetWorkspace }: Pick<Parts, 'forgetWorkspace'>) =>
  async ({ body }: RemovalArgs): Promise<void> => {
    await forgetWorkspace(senderTenant(body), endOfSecond(body.event_time));
  };

/** So it was when the bot's token was revoked. Tokens of people are not ours. */
export const tokensRevoked =
  (parts: Pick<Parts, 'forgetWorkspace'>) =>
  async ({ event, body }: RevocationArgs): Promise<void> => {
    if (event.tokens.bot?.length) await appUninstalled(parts)({ body });
  };

/** Slack counts whole seconds. */
const endOfSecond = (seconds: number): Date => new Date((seconds + 1) * 1000);
