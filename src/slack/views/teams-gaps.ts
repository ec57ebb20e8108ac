import type { SectionBlock } from '@slack/types';
import { isService } from '../../catalog/resolve.js';
import type { TeamsReply } from '../../teams/desk.js';
import type { Gap } from '../../teams/gaps.js';
import { button, context, section } from './blocks.js';
import type { Message } from './message.js';
import { bold, escapeMrkdwn } from './mrkdwn.js';
import { TEAMS_FORM_ACTION, teamsActions } from './teams-buttons.js';

/** So many subjects are named with a layer. */
const MAX_NAMED = 8;

/** The layers that are ours and that nobody has taken, each with a button to change that. */
export function gapsMessage({ gaps, areModels, subjects }: Extract<TeamsReply, { kind: 'gaps' }>): Message {
  const over = areModels
    ? 'Over the service models: nobody here has asked about a service yet.'
    : `Over the ${subjects === 1 ? 'service' : `${subjects} services`} that you asked about or gave to a team.`;
  if (gaps.length === 0) {
    const lead = 'No gaps: every layer of your half has a team.';
    return { text: `${lead} ${over}`, blocks: [section(bold(lead)), context(escapeMrkdwn(over))] };
  }
  const lead = `${gaps.length === 1 ? 'One layer of your half has' : `${gaps.length} layers of your half have`} no team.`;
  return {
    text: [lead, over, ...gaps.map((gap) => `- ${gap.layer.title}: ${subjectsInWords(gap)}`)].join('\n'),
    blocks: [
      section(bold(lead)),
      context(escapeMrkdwn(over)),
      ...gaps.map(gapSection),
      teamsActions([{ label: 'All teams', command: 'teams' }]),
    ],
  };
}

const gapSection = (gap: Gap): SectionBlock => ({
  ...section(`${bold(gap.layer.title)}\n${escapeMrkdwn(subjectsInWords(gap))}`),
  accessory: button('Assign…', {
    action: `${TEAMS_FORM_ACTION}:${gap.layer.id}`,
    value: prefilled(gap),
    spoken: `Assign ${gap.layer.title} to a team`,
  }),
});

/** The layer, and the service where only one lacks a team. */
function prefilled({ layer, subjects: [only, ...others] }: Gap): string {
  const scope = only && others.length === 0 && isService(only.id) ? ` ${only.id}` : '';
  return `${layer.id}${scope}`;
}

function subjectsInWords({ subjects }: Gap): string {
  const more = subjects.length - MAX_NAMED;
  const named = subjects.slice(0, MAX_NAMED).map(({ name }) => name);
  return more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ');
}
