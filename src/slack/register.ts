import type { App, BlockButtonAction, ViewSubmitAction } from '@slack/bolt';
import { askPressed, pickPressed, sharePressed } from './listeners/buttons.js';
import { whoownsCommand } from './listeners/command.js';
import { directMessage } from './listeners/direct-message.js';
import { mention } from './listeners/mention.js';
import { tipsFormPressed, tipsPressed } from './listeners/tips.js';
import { suggestTopics, suggestZones, tipsFormSubmitted } from './listeners/tips-form.js';
import type { Parts } from './parts.js';
import { ASK_ACTION, PICK_ACTION } from './views/ask-button.js';
import { SHARE_ACTION } from './views/share.js';
import { TIPS_ACTION, TIPS_FORM_ACTION } from './views/tips-buttons.js';
import { TIPS_FIELDS, TIPS_FORM } from './views/tips-form.js';

type Registry = Pick<App, 'command' | 'event' | 'action' | 'options' | 'view'>;

/** Everything this app listens to. manifest.yml lists the same; a test holds them together. */
export function registerListeners(app: Registry, parts: Parts): void {
  const { tips } = parts;
  app.command('/whoowns', whoownsCommand(parts));
  app.event('app_mention', mention(parts));
  app.event('message', directMessage(parts));
  app.action<BlockButtonAction>(startingWith(ASK_ACTION), askPressed(parts));
  app.action<BlockButtonAction>(startingWith(PICK_ACTION), pickPressed(parts));
  app.action<BlockButtonAction>(SHARE_ACTION, sharePressed(parts));
  app.action<BlockButtonAction>(startingWith(TIPS_ACTION), tipsPressed(tips));
  app.action<BlockButtonAction>(TIPS_FORM_ACTION, tipsFormPressed(tips));
  app.options(TIPS_FIELDS.zone, suggestZones(tips));
  app.options(TIPS_FIELDS.topics, suggestTopics(tips));
  app.view<ViewSubmitAction>(TIPS_FORM, tipsFormSubmitted(tips));
}

const startingWith = (action: string): RegExp => new RegExp(`^${action}:`);
