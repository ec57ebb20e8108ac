import type { Unclear } from '../../teams/command.js';
import { context, section } from './blocks.js';
import type { Message } from './message.js';
import { bold, escapeMrkdwn } from './mrkdwn.js';
import { type TeamsChoice, teamsActions } from './teams-buttons.js';

const QUESTIONS: Readonly<Record<Unclear['about'], { readonly ask: string; readonly possible: string }>> = {
  verb: {
    ask: 'What about the teams?',
    possible: 'gaps · set · remove · edit · history · export · import · editors · help',
  },
  team: { ask: 'Which team?', possible: 'The teams of this workspace: /whoowns teams' },
  layer: {
    ask: 'Which layer?',
    possible: 'Layers as in /whoowns matrix: os, runtime, backup, identity, encryption at rest.',
  },
  scope: {
    ask: 'On what?',
    possible: 'A service, a provider, a kind or everything: rds, aws, object storage, everything.',
  },
};

const MAX_HEARD = 100;
const MAX_OFFERS = 5;

/** What was heard, what is possible, and complete commands to press: nothing was changed. */
export function unclearMessage({ about, heard, offers }: Unclear): Message {
  const { ask, possible } = QUESTIONS[about];
  const said = heard.length > MAX_HEARD ? `${heard.slice(0, MAX_HEARD)}…` : heard;
  const lead = said === '' ? ask : `${ask} I read “${said}”, and do not know it.`;
  const choices = offers.slice(0, MAX_OFFERS).map((command): TeamsChoice => ({ label: command, command }));
  return {
    text: [lead, possible, ...choices.map(({ command }) => `- /whoowns ${command}`)].join('\n'),
    blocks: [
      section(bold(lead)),
      context(escapeMrkdwn(possible)),
      teamsActions([...choices, { label: 'Fill in a form', command: 'teams edit' }]),
    ],
  };
}

/** A name without its mark tells nobody apart: Slack has to make a mention of it. */
export function whichPeopleMessage(): Message {
  const lead = 'Whom? Name people with an @, in the slash command or in a direct message to me.';
  return { text: `${lead} /whoowns teams editors add @name`, blocks: [section(bold(lead))] };
}
