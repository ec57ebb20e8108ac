import type { App, BlockButtonAction } from '@slack/bolt';
import type { Ask } from '../answer/ask.js';
import { askPressed, pickPressed, sharePressed } from './listeners/buttons.js';
import { whoownsCommand } from './listeners/command.js';
import { directMessage } from './listeners/direct-message.js';
import { mention } from './listeners/mention.js';
import { ASK_ACTION, PICK_ACTION } from './views/ask-button.js';
import { SHARE_ACTION } from './views/share.js';

/** Everything this app listens to. manifest.yml lists the same; a test holds them together. */
export function registerListeners(app: Pick<App, 'command' | 'event' | 'action'>, ask: Ask): void {
  app.command('/whoowns', whoownsCommand(ask));
  app.event('app_mention', mention(ask));
  app.event('message', directMessage(ask));
  app.action<BlockButtonAction>(startingWith(ASK_ACTION), askPressed(ask));
  app.action<BlockButtonAction>(startingWith(PICK_ACTION), pickPressed(ask));
  app.action<BlockButtonAction>(SHARE_ACTION, sharePressed(ask));
}

const startingWith = (action: string): RegExp => new RegExp(`^${action}:`);
