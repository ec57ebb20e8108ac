import type {
  App,
  BlockAction,
  BlockButtonAction,
  ExternalSelectAction,
  GlobalShortcut,
  MessageShortcut,
  ViewSubmitAction,
} from '@slack/bolt';
import { askPressed, pickPressed, sharePressed } from './listeners/buttons.js';
import { whoownsCommand } from './listeners/command.js';
import { directMessage } from './listeners/direct-message.js';
import { homeOpened, homeSearched } from './listeners/home.js';
import {
  LOOKUP_SHORTCUT,
  lookupShortcut,
  lookupSubmitted,
  suggestLayers,
  suggestSubjects,
} from './listeners/lookup.js';
import { mention } from './listeners/mention.js';
import { MESSAGE_SHORTCUT, messageShortcut } from './listeners/message-shortcut.js';
import { LOOKUP_STEP, lookupStep, TIP_STEP, tipStep } from './listeners/steps.js';
import { tipsFormPressed, tipsPressed } from './listeners/tips.js';
import { suggestTopics, suggestZones, tipsFormSubmitted } from './listeners/tips-form.js';
import type { Parts } from './parts.js';
import { ASK_ACTION, PICK_ACTION } from './views/ask-button.js';
import { HOME_SEARCH } from './views/home.js';
import { LOOKUP_FIELDS, LOOKUP_FORM } from './views/lookup-form.js';
import { SHARE_ACTION, SHARE_IN_THREAD_ACTION } from './views/share.js';
import { TIPS_ACTION, TIPS_FORM_ACTION } from './views/tips-buttons.js';
import { TIPS_FIELDS, TIPS_FORM } from './views/tips-form.js';

type Registry = Pick<App, 'command' | 'event' | 'action' | 'options' | 'view' | 'shortcut' | 'function'>;

/** Everything this app listens to. manifest.yml lists the same; a test holds them together. */
export function registerListeners(app: Registry, parts: Parts): void {
  const { tips } = parts;
  app.command('/whoowns', whoownsCommand(parts));
  app.event('app_mention', mention(parts));
  app.event('message', directMessage(parts));
  app.event('app_home_opened', homeOpened(parts));
  app.action<BlockAction<ExternalSelectAction>>(HOME_SEARCH, homeSearched(parts));
  app.options(HOME_SEARCH, suggestSubjects(parts.ask.catalog));
  app.action<BlockButtonAction>(startingWith(ASK_ACTION), askPressed(parts));
  app.action<BlockButtonAction>(startingWith(PICK_ACTION), pickPressed(parts));
  app.action<BlockButtonAction>(SHARE_ACTION, sharePressed(parts));
  app.action<BlockButtonAction>(startingWith(SHARE_IN_THREAD_ACTION), sharePressed(parts));
  app.shortcut<MessageShortcut>({ type: 'message_action', callback_id: MESSAGE_SHORTCUT }, messageShortcut(parts));
  app.shortcut<GlobalShortcut>({ type: 'shortcut', callback_id: LOOKUP_SHORTCUT }, lookupShortcut);
  app.options(LOOKUP_FIELDS.service, suggestSubjects(parts.ask.catalog));
  app.options(LOOKUP_FIELDS.layers, suggestLayers(parts.ask.catalog));
  app.view<ViewSubmitAction>(LOOKUP_FORM, lookupSubmitted(parts));
  app.function(LOOKUP_STEP, lookupStep(parts));
  app.function(TIP_STEP, tipStep(parts));
  app.action<BlockButtonAction>(startingWith(TIPS_ACTION), tipsPressed(tips));
  app.action<BlockButtonAction>(TIPS_FORM_ACTION, tipsFormPressed(tips));
  app.options(TIPS_FIELDS.zone, suggestZones(tips));
  app.options(TIPS_FIELDS.topics, suggestTopics(tips));
  app.view<ViewSubmitAction>(TIPS_FORM, tipsFormSubmitted(tips));
}

const startingWith = (action: string): RegExp => new RegExp(`^${action}:`);
