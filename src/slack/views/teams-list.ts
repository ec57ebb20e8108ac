import type { ActionsBlock, SectionBlock, StaticSelect } from '@slack/types';
import type { TeamsReply } from '../../teams/desk.js';
import { section } from './blocks.js';
import type { Message } from './message.js';
import { bold, escapeMrkdwn } from './mrkdwn.js';
import { option } from './option.js';
import { packed } from './packed.js';
import { reachInMrkdwn, teamName } from './team-name.js';
import { TEAM_PICKED, teamsButtons } from './teams-buttons.js';

type Listed = Extract<TeamsReply, { kind: 'list' }>;

/** Every team of this workspace, and what can be done with them. */
export function teamsListMessage({ teams }: Listed): Message {
  if (teams.length === 0) return noTeamsMessage();
  const lead = teamsLead(teams);
  return {
    text: [lead, ...teams.map(({ team, layers }) => `- ${teamName(team)} · ${layersInWords(layers)}`)].join('\n'),
    blocks: [section(bold(lead)), ...teamSections(teams), menu(teams)],
  };
}

export const teamsLead = ({ length }: Listed['teams']): string =>
  `${length} ${length === 1 ? 'team holds' : 'teams hold'} your half.`;

const ROOM = 2900;

/** A line a team. */
export const teamSections = (teams: Listed['teams']): SectionBlock[] =>
  packed(
    teams.map(({ team, layers }) =>
      [`• ${bold(teamName(team))}`, layersInWords(layers), ...reachInMrkdwn(team)].join('  ·  '),
    ),
    ROOM,
  ).map(section);

function noTeamsMessage(): Message {
  const lead = 'No team has taken anything yet.';
  const how = 'Say who holds what of your half: /whoowns teams set os, runtime to Platform. Or fill in the form.';
  return {
    text: `${lead} ${how}`,
    blocks: [
      section(`${bold(lead)}\n${escapeMrkdwn(how)}`),
      {
        type: 'actions',
        elements: teamsButtons([
          { label: 'Add a team', command: 'teams new', style: 'primary' },
          { label: 'Import', command: 'teams import' },
          { label: 'Gaps', command: 'teams gaps' },
          { label: 'Help', command: 'teams help' },
        ]),
      },
    ],
  };
}

export const teamsPicker = (teams: Listed['teams']): StaticSelect => ({
  type: 'static_select',
  action_id: TEAM_PICKED,
  placeholder: { type: 'plain_text', text: 'Look up a team', emoji: false },
  options: teams.map(({ team }) => option(team.name, team.id)),
});

const menu = (teams: Listed['teams']): ActionsBlock => ({
  type: 'actions',
  elements: [
    teamsPicker(teams),
    ...teamsButtons([
      { label: 'Edit', command: 'teams edit' },
      { label: 'Add a team', command: 'teams new' },
      { label: 'Gaps', command: 'teams gaps' },
      { label: 'History', command: 'teams history' },
    ]),
  ],
});

export const layersInWords = (layers: number): string => (layers === 1 ? '1 layer' : `${layers} layers`);
