import type { KnownBlock } from '@slack/types';
import type { TeamsReply } from '../../teams/desk.js';
import type { Gap } from '../../teams/gaps.js';
import { context, section } from './blocks.js';
import { bold, escapeMrkdwn } from './mrkdwn.js';
import { teamsActions } from './teams-buttons.js';
import { teamSections, teamsLead, teamsPicker } from './teams-list.js';

type Listed = Extract<TeamsReply, { kind: 'list' }>;
type Gaps = Extract<TeamsReply, { kind: 'gaps' }>;

/** So many layers are named; the rest is one press away. */
const MAX_NAMED = 4;

/** Who holds what, and what nobody has taken. */
export const homeTeams = ({ teams }: Listed, { gaps }: Gaps): KnownBlock[] => [
  ...(teams.length > 0
    ? [section(bold(teamsLead(teams))), ...teamSections(teams)]
    : [section(`${bold('No team has taken anything yet.')}\nOnce teams hold layers, every answer names yours.`)]),
  context(escapeMrkdwn(gapsLine(gaps))),
  {
    type: 'actions',
    elements: [
      ...(teams.length > 0 ? [teamsPicker(teams)] : []),
      ...teamsActions([{ label: 'What has no team', command: 'teams gaps' }]).elements,
    ],
  },
];

/** What editors do with teams. */
export const homeEditing = (): KnownBlock[] => [
  teamsActions([
    { label: 'Add a team', command: 'teams new', style: 'primary' },
    { label: 'Edit a team', command: 'teams edit' },
    { label: 'Import', command: 'teams import' },
    { label: 'History', command: 'teams history' },
    { label: 'Who may edit', command: 'teams editors' },
  ]),
];

function gapsLine(gaps: readonly Gap[]): string {
  if (gaps.length === 0) return 'Every layer of your half has a team.';
  const named = gaps.slice(0, MAX_NAMED).map(({ layer }) => layer.title);
  const more = gaps.length > MAX_NAMED ? ` and ${gaps.length - MAX_NAMED} more` : '';
  return `Without a team: ${named.join(', ')}${more}.`;
}
