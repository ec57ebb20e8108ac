import { context, section } from './blocks.js';
import type { Message } from './message.js';
import { bold, escapeMrkdwn } from './mrkdwn.js';
import { teamsActions } from './teams-buttons.js';

const LEAD = 'Teams: who of us holds our half.';
const COMMANDS: readonly (readonly [command: string, does: string])[] = [
  ['teams', 'lists the teams'],
  ['teams platform', 'what a team holds; or ask: what does platform own?'],
  ['teams gaps', 'the layers of our half that nobody has taken'],
  [
    'teams set os, runtime on rds to platform',
    'gives layers to a team: on a service, a provider, a kind or everything',
  ],
  ['teams remove os on rds', 'takes a layer back; teams remove platform takes a whole team away'],
  ['teams edit platform', 'opens the form; teams new adds a team'],
  ['teams export yaml', 'writes them down; or csv'],
  ['teams import', 'reads them, and says what would change before it does'],
  ['teams history', 'who changed what, and when'],
  ['teams editors', 'who may edit; editors add @name, editors remove @name'],
];
const RULE = 'The most specific wins: a service before its kind, its provider and everything.';

export function teamsHelpMessage(): Message {
  return {
    text: [LEAD, ...COMMANDS.map(([command, does]) => `- /whoowns ${command}: ${does}`), RULE].join('\n'),
    blocks: [
      section(bold(LEAD)),
      section(
        COMMANDS.map(([command, does]) => `\`/whoowns ${escapeMrkdwn(command)}\`  ${escapeMrkdwn(does)}`).join('\n'),
      ),
      context(escapeMrkdwn(RULE)),
      teamsActions([
        { label: 'All teams', command: 'teams' },
        { label: 'Gaps', command: 'teams gaps' },
        { label: 'Fill in a form', command: 'teams edit' },
      ]),
    ],
  };
}
