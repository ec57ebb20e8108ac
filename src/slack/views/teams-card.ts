import type { TeamsReply } from '../../teams/desk.js';
import type { Duty } from '../../teams/duties.js';
import { context, section } from './blocks.js';
import type { Message } from './message.js';
import { bold, escapeMrkdwn } from './mrkdwn.js';
import { packed } from './packed.js';
import { reachInMrkdwn, reachInText, teamName } from './team-name.js';
import { type TeamsChoice, teamsActions } from './teams-buttons.js';
import { layersInWords } from './teams-list.js';

/** So many scopes are shown; the whole is in the export. */
const MAX_SCOPES = 60;
const ROOM = 2900;

/** What one team holds. */
export function teamCardMessage({ team, duties }: Extract<TeamsReply, { kind: 'team' }>): Message {
  const name = teamName(team);
  const lead = duties.length > 0 ? `${name} holds your half of these layers.` : `${name} holds no layer yet.`;
  const shown = duties.slice(0, MAX_SCOPES);
  const more = duties.length - shown.length;
  const rest = more > 0 ? [`${more} more services and kinds: /whoowns teams export yaml.`] : [];
  const choices: TeamsChoice[] = [
    { label: 'Edit', command: `teams edit ${team.name}` },
    { label: 'Remove', command: `teams remove ${team.name}` },
    { label: 'All teams', command: 'teams' },
  ];
  return {
    text: [lead, ...reachInText(team), ...shown.map((duty) => `- ${dutyInText(duty)}`), ...rest].join('\n'),
    blocks: [
      section([bold(lead), ...reachInMrkdwn(team)].join('\n')),
      ...packed(
        shown.map((duty) => `• ${dutyInMrkdwn(duty)}`),
        ROOM,
      ).map(section),
      ...rest.map((line) => context(escapeMrkdwn(line))),
      teamsActions(choices),
    ],
  };
}

const dutyInText = ({ scopeName, layers }: Duty): string => `On ${scopeName}: ${titles(layers)}`;

const dutyInMrkdwn = ({ scopeName, layers }: Duty): string => `On ${bold(scopeName)}: ${escapeMrkdwn(titles(layers))}`;

const titles = (layers: Duty['layers']): string => layers.map(({ title }) => title).join(', ');

/** A whole team is about to go: it is asked once more. */
export function confirmRemovalMessage({ team, layers }: Extract<TeamsReply, { kind: 'confirmRemoval' }>): Message {
  const lead = `Remove ${teamName(team)}, and all that it holds (${layersInWords(layers)})?`;
  return {
    text: `${lead} Say so with /whoowns teams remove team ${team.name}`,
    blocks: [
      section(bold(lead)),
      teamsActions([
        { label: 'Remove', command: `teams remove team ${team.name}`, style: 'danger' },
        { label: 'Keep', command: `teams show ${team.name}` },
      ]),
    ],
  };
}
