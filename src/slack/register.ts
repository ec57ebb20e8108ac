import type {
  App,
  BlockAction,
  BlockButtonAction,
  BlockFeedbackButtonsAction,
  ExternalSelectAction,
  GlobalShortcut,
  MessageShortcut,
  StaticSelectAction,
  ViewSubmitAction,
} from '@slack/bolt';
import { askPressed, pickPressed, sharePressed } from './listeners/buttons.js';
import { exportPressed } from './listeners/checklist.js';
import { whoownsCommand } from './listeners/command.js';
import { comparePressed, subjectAdded, subjectRemoved } from './listeners/compare.js';
import { directMessage } from './listeners/direct-message.js';
import { feedbackPressed, feedbackSubmitted } from './listeners/feedback.js';
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
import { picturePressed } from './listeners/picture.js';
import { appUninstalled, tokensRevoked } from './listeners/removal.js';
import { settingsPressed } from './listeners/settings.js';
import { LOOKUP_STEP, lookupStep, TIP_STEP, tipStep } from './listeners/steps.js';
import { importConfirmed, teamPicked, teamsFormPressed, teamsPressed } from './listeners/teams.js';
import {
  suggestGroups,
  suggestKinds,
  suggestServices,
  teamsFormChanged,
  teamsFormSubmitted,
} from './listeners/teams-form.js';
import { importPlanSubmitted, importSubmitted } from './listeners/teams-import.js';
import { tipsFormPressed, tipsPressed } from './listeners/tips.js';
import { suggestTopics, suggestZones, tipsFormSubmitted } from './listeners/tips-form.js';
import type { Parts } from './parts.js';
import { ASK_ACTION, PICK_ACTION } from './views/ask-button.js';
import { EXPORT_ACTION } from './views/checklist.js';
import { COMPARE_ACTION, COMPARE_ADD, COMPARE_REMOVE } from './views/comparison-menus.js';
import { FEEDBACK_ACTION, FEEDBACK_FORM } from './views/feedback.js';
import { HOME_SEARCH } from './views/home.js';
import { LOOKUP_FIELDS, LOOKUP_FORM } from './views/lookup-form.js';
import { PICTURE_ACTION } from './views/picture-button.js';
import { SETTINGS_ACTION } from './views/settings.js';
import { SHARE_ACTION, SHARE_IN_THREAD_ACTION } from './views/share.js';
import { TEAM_PICKED, TEAMS_ACTION, TEAMS_FORM_ACTION, TEAMS_IMPORT_ACTION } from './views/teams-buttons.js';
import { TEAMS_FORM } from './views/teams-form.js';
import { TEAMS_FIELDS } from './views/teams-form-inputs.js';
import { IMPORT_FORM, IMPORT_PLAN } from './views/teams-import.js';
import { TIPS_ACTION, TIPS_FORM_ACTION } from './views/tips-buttons.js';
import { TIPS_FIELDS, TIPS_FORM } from './views/tips-form.js';

type Registry = Pick<App, 'command' | 'event' | 'action' | 'options' | 'view' | 'shortcut'> & {
  function(...step: Parameters<App['function']>): unknown;
};

/** Everything this app listens to. manifest.yml lists the same; a test holds them together. */
export function registerListeners(app: Registry, parts: Parts): void {
  const { teams, tips } = parts;
  const subjectsOffered = suggestSubjects(parts.ask.catalog);
  app.command('/whoowns', whoownsCommand(parts));
  app.event('app_mention', mention(parts));
  app.event('message', directMessage(parts));
  app.event('app_home_opened', homeOpened(parts));
  app.event('app_uninstalled', appUninstalled(parts));
  app.event('tokens_revoked', tokensRevoked(parts));
  app.action<BlockAction<ExternalSelectAction>>(HOME_SEARCH, homeSearched(parts));
  app.options(HOME_SEARCH, subjectsOffered);
  app.action<BlockButtonAction>(startingWith(ASK_ACTION), askPressed(parts));
  app.action<BlockButtonAction>(startingWith(PICK_ACTION), pickPressed(parts));
  app.action<BlockButtonAction>(SHARE_ACTION, sharePressed(parts));
  app.action<BlockButtonAction>(startingWith(EXPORT_ACTION), exportPressed(parts));
  app.action<BlockButtonAction>(COMPARE_ACTION, comparePressed(parts));
  app.action<BlockAction<ExternalSelectAction>>(COMPARE_ADD, subjectAdded(parts));
  app.action<BlockAction<StaticSelectAction>>(COMPARE_REMOVE, subjectRemoved(parts));
  app.options(COMPARE_ADD, subjectsOffered);
  app.action<BlockFeedbackButtonsAction>(FEEDBACK_ACTION, feedbackPressed(parts.feedback));
  app.view<ViewSubmitAction>(FEEDBACK_FORM, feedbackSubmitted(parts.feedback));
  app.action<BlockButtonAction>(startingWith(SETTINGS_ACTION), settingsPressed(parts.settingsDesk));
  app.action<BlockButtonAction>(PICTURE_ACTION, picturePressed(parts));
  app.action<BlockButtonAction>(startingWith(SHARE_IN_THREAD_ACTION), sharePressed(parts));
  app.shortcut<MessageShortcut>({ type: 'message_action', callback_id: MESSAGE_SHORTCUT }, messageShortcut(parts));
  app.shortcut<GlobalShortcut>({ type: 'shortcut', callback_id: LOOKUP_SHORTCUT }, lookupShortcut);
  app.options(LOOKUP_FIELDS.service, subjectsOffered);
  app.options(LOOKUP_FIELDS.layers, suggestLayers(parts.ask.catalog));
  app.view<ViewSubmitAction>(LOOKUP_FORM, lookupSubmitted(parts));
  app.function(LOOKUP_STEP, lookupStep(parts));
  app.function(TIP_STEP, tipStep(parts));
  app.action<BlockButtonAction>(startingWith(TIPS_ACTION), tipsPressed(tips));
  app.action<BlockButtonAction>(TIPS_FORM_ACTION, tipsFormPressed(tips));
  app.options(TIPS_FIELDS.zone, suggestZones(tips));
  app.options(TIPS_FIELDS.topics, suggestTopics(tips));
  app.view<ViewSubmitAction>(TIPS_FORM, tipsFormSubmitted(tips));
  app.action<BlockButtonAction>(startingWith(TEAMS_ACTION), teamsPressed(teams));
  app.action<BlockButtonAction>(startingWith(TEAMS_FORM_ACTION), teamsFormPressed(teams));
  app.action<BlockButtonAction>(TEAMS_IMPORT_ACTION, importConfirmed(teams));
  app.action<BlockAction<StaticSelectAction>>(TEAM_PICKED, teamPicked(teams));
  for (const field of ['team', 'scopeOf', 'provider', 'kind', 'service'] as const) {
    app.action<BlockAction>(TEAMS_FIELDS[field], teamsFormChanged(teams));
  }
  app.options(TEAMS_FIELDS.kind, suggestKinds(parts.ask.catalog));
  app.options(TEAMS_FIELDS.service, suggestServices(parts.ask.catalog));
  app.options(TEAMS_FIELDS.groupPicked, suggestGroups(teams));
  app.view<ViewSubmitAction>(TEAMS_FORM, teamsFormSubmitted(teams));
  app.view<ViewSubmitAction>(IMPORT_FORM, importSubmitted(teams));
  app.view<ViewSubmitAction>(IMPORT_PLAN, importPlanSubmitted(teams));
}

const startingWith = (action: string): RegExp => new RegExp(`^${action}:`);
