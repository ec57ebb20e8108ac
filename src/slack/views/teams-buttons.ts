import type { ActionsBlock, Button } from '@slack/types';
import { button, section } from './blocks.js';
import type { Message } from './message.js';
import { escapeMrkdwn } from './mrkdwn.js';

/** A pressed button whose action starts so gives the command in its value, as if it had been typed. */
export const TEAMS_ACTION = 'teams';
/** Opens the form, filled in with the layer and the scope in its value. */
export const TEAMS_FORM_ACTION = 'teams-form';
/** The menu of teams. */
export const TEAM_PICKED = 'teams-picked';
/** Confirms the import in its value. */
export const TEAMS_IMPORT_ACTION = 'teams-import';

export interface TeamsChoice {
  readonly label: string;
  /** "teams gaps". */
  readonly command: string;
  readonly style?: 'primary' | 'danger';
}

export const teamsButtons = (choices: readonly TeamsChoice[]): Button[] =>
  choices.map(({ label, command, style }, index) =>
    button(label, {
      action: `${TEAMS_ACTION}:${index}`,
      // as Slack escapes what is typed, so that both are read alike
      value: escapeMrkdwn(command),
      ...(style && { style }),
    }),
  );

export const teamsActions = (choices: readonly TeamsChoice[]): ActionsBlock => ({
  type: 'actions',
  elements: teamsButtons(choices),
});

/** Slack opens a form for a button or a slash command, and for nothing that is said. */
export function formFromButtonMessage(command: string): Message {
  const lead = 'That takes a form.';
  return {
    text: `${lead} Open it with /whoowns ${command}`,
    blocks: [section(lead), teamsActions([{ label: 'Open it', command, style: 'primary' }])],
  };
}
