import type {
  AnyMiddlewareArgs,
  App,
  BlockAction,
  BlockButtonAction,
  BlockFeedbackButtonsAction,
  ExternalSelectAction,
  GlobalShortcut,
  MessageShortcut,
  Middleware,
  SlackAction,
  SlackActionMiddlewareArgs,
  SlackOptionsMiddlewareArgs,
  SlackViewMiddlewareArgs,
  StaticSelectAction,
  ViewSubmitAction,
} from '@slack/bolt';
import { askPressed, pickPressed, sharePressed } from './listeners/buttons.js';
import { anyOf, byName, type Handlers } from './listeners/by-name.js';
import { exportPressed } from './listeners/checklist.js';
import { COMMAND, whoownsCommand } from './listeners/command.js';
import { comparePressed, subjectAdded, subjectRemoved } from './listeners/compare.js';
import { directMessage } from './listeners/direct-message.js';
import { feedbackPressed, feedbackSubmitted } from './listeners/feedback.js';
import { forCommand } from './listeners/for-command.js';
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

type Registry = Pick<App, 'event' | 'action' | 'options' | 'view' | 'shortcut'> & {
  use(middleware: Middleware<AnyMiddlewareArgs>): unknown;
  function(...step: Parameters<App['function']>): unknown;
};

/** Everything this app listens to. manifest.yml lists the same; a test holds them together. */
export function registerListeners(app: Registry, parts: Parts): void {
  const { ask, feedback, settingsDesk, teams, tips } = parts;
  app.use(forCommand(COMMAND, whoownsCommand(parts)));
  app.event('app_mention', mention(parts));
  app.event('message', directMessage(parts));
  app.event('app_home_opened', homeOpened(parts));
  app.event('app_uninstalled', appUninstalled(parts));
  app.event('tokens_revoked', tokensRevoked(parts));
  app.shortcut<MessageShortcut>({ type: 'message_action', callback_id: MESSAGE_SHORTCUT }, messageShortcut(parts));
  app.shortcut<GlobalShortcut>({ type: 'shortcut', callback_id: LOOKUP_SHORTCUT }, lookupShortcut);
  app.function(LOOKUP_STEP, lookupStep(parts));
  app.function(TIP_STEP, tipStep(parts));
  app.action<BlockButtonAction>(
    ...pressed<BlockButtonAction>({
      [ASK_ACTION]: askPressed(parts),
      [PICK_ACTION]: pickPressed(parts),
      [SHARE_ACTION]: sharePressed(parts),
      [SHARE_IN_THREAD_ACTION]: sharePressed(parts),
      [EXPORT_ACTION]: exportPressed(parts),
      [COMPARE_ACTION]: comparePressed(parts),
      [PICTURE_ACTION]: picturePressed(parts),
      [SETTINGS_ACTION]: settingsPressed(settingsDesk),
      [TIPS_ACTION]: tipsPressed(tips),
      [TIPS_FORM_ACTION]: tipsFormPressed(tips),
      [TEAMS_ACTION]: teamsPressed(teams),
      [TEAMS_FORM_ACTION]: teamsFormPressed(teams),
      [TEAMS_IMPORT_ACTION]: importConfirmed(teams),
    }),
  );
  app.action<BlockAction<ExternalSelectAction>>(
    ...pressed<BlockAction<ExternalSelectAction>>({
      [HOME_SEARCH]: homeSearched(parts),
      [COMPARE_ADD]: subjectAdded(parts),
    }),
  );
  app.action<BlockAction<StaticSelectAction>>(
    ...pressed<BlockAction<StaticSelectAction>>({
      [COMPARE_REMOVE]: subjectRemoved(parts),
      [TEAM_PICKED]: teamPicked(teams),
    }),
  );
  app.action<BlockFeedbackButtonsAction>(FEEDBACK_ACTION, feedbackPressed(feedback));
  app.action<BlockAction>(anyOf(REDRAWING.map((field) => TEAMS_FIELDS[field])), teamsFormChanged(teams));
  const subjectsOffered = suggestSubjects(ask.catalog);
  app.options(
    ...byName<SlackOptionsMiddlewareArgs<'block_suggestion'>>(({ options }) => options.action_id, {
      [HOME_SEARCH]: subjectsOffered,
      [COMPARE_ADD]: subjectsOffered,
      [LOOKUP_FIELDS.service]: subjectsOffered,
      [LOOKUP_FIELDS.layers]: suggestLayers(ask.catalog),
      [TIPS_FIELDS.zone]: suggestZones(tips),
      [TIPS_FIELDS.topics]: suggestTopics(tips),
      [TEAMS_FIELDS.kind]: suggestKinds(ask.catalog),
      [TEAMS_FIELDS.service]: suggestServices(ask.catalog),
      [TEAMS_FIELDS.groupPicked]: suggestGroups(teams),
    }),
  );
  app.view<ViewSubmitAction>(
    ...byName<SlackViewMiddlewareArgs<ViewSubmitAction>>(({ view }) => view.callback_id, {
      [LOOKUP_FORM]: lookupSubmitted(parts),
      [FEEDBACK_FORM]: feedbackSubmitted(feedback),
      [TIPS_FORM]: tipsFormSubmitted(tips),
      [TEAMS_FORM]: teamsFormSubmitted(teams),
      [IMPORT_FORM]: importSubmitted(teams),
      [IMPORT_PLAN]: importPlanSubmitted(teams),
    }),
  );
}

/** What a form of the teams asks for next depends on these. */
const REDRAWING = ['team', 'scopeOf', 'provider', 'kind', 'service'] as const;

const pressed = <Action extends SlackAction>(handlers: Handlers<SlackActionMiddlewareArgs<Action>>) =>
  byName<SlackActionMiddlewareArgs<Action>>(({ action }) => ('action_id' in action ? action.action_id : ''), handlers);
