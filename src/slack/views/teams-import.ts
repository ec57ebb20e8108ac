import type { InputBlock, ModalView } from '@slack/types';
import type { ImportPlan } from '../../teams/import.js';
import { LIMITS } from '../limits.js';
import { actions, button, section } from './blocks.js';
import type { Message } from './message.js';
import { bold, escapeMrkdwn } from './mrkdwn.js';
import { plain } from './plain.js';
import { teamName } from './team-name.js';
import { TEAMS_IMPORT_ACTION } from './teams-buttons.js';

export const IMPORT_FORM = 'teams-import-form';
export const IMPORT_PLAN = 'teams-import-plan';
export const IMPORT_FIELDS = { text: 'teams-import-text', file: 'teams-import-file' } as const;

/** @param takesFiles whether Slack would let us read one */
export function importForm(takesFiles: boolean): ModalView {
  return {
    type: 'modal',
    callback_id: IMPORT_FORM,
    title: plain('Import teams'),
    submit: plain('Check'),
    close: plain('Cancel'),
    blocks: [
      section(
        'A team in it takes the place of the team of that name; the others stay. Nothing changes before you say so.',
      ),
      {
        type: 'input',
        block_id: IMPORT_FIELDS.text,
        label: plain('YAML or CSV'),
        optional: true,
        hint: plain('As “/whoowns teams export yaml” or “csv” writes it.'),
        element: {
          type: 'plain_text_input',
          action_id: IMPORT_FIELDS.text,
          multiline: true,
          max_length: LIMITS.inputLength,
          placeholder: plain('teams:\n  - name: Platform\n    holds:\n      everything: [os, runtime]'),
        },
      },
      ...(takesFiles ? [FILE] : []),
    ],
  };
}

const FILE: InputBlock = {
  type: 'input',
  block_id: IMPORT_FIELDS.file,
  label: plain('Or a file'),
  optional: true,
  element: {
    type: 'file_input',
    action_id: IMPORT_FIELDS.file,
    filetypes: ['yml', 'yaml', 'csv', 'txt'],
    max_files: 1,
  },
};

export function planInWords({ teams, layers, replaces, moves }: ImportPlan): string {
  const replaced = replaces.length > 0 ? `; replaces ${counted(replaces.length, 'team')}` : '';
  const moved = moves > 0 ? `; ${counted(moves, 'layer')} ${moves === 1 ? 'goes' : 'go'} to another team` : '';
  return `${counted(teams, 'team')}, ${counted(layers, 'layer')}${replaced}${moved}.`;
}

/** What an import would do, to be confirmed. */
export function importPlanMessage(id: string, plan: ImportPlan): Message {
  const lead = `Import ${planInWords(plan)}`;
  const replaced = replacedLine(plan);
  return {
    text: [lead, ...replaced].join('\n'),
    blocks: [
      section(bold(lead)),
      ...replaced.map((line) => section(escapeMrkdwn(line))),
      actions(button('Import', { action: TEAMS_IMPORT_ACTION, value: id, style: 'primary' })),
    ],
  };
}

/** The same as the last step of the form. */
export const importPlanView = (id: string, plan: ImportPlan): ModalView => ({
  type: 'modal',
  callback_id: IMPORT_PLAN,
  private_metadata: id,
  title: plain('Import teams'),
  submit: plain('Import'),
  close: plain('Back'),
  blocks: [section(bold(planInWords(plan))), ...replacedLine(plan).map((line) => section(escapeMrkdwn(line)))],
});

const MAX_NAMED = 6;

function replacedLine({ replaces }: ImportPlan): string[] {
  if (replaces.length === 0) return [];
  const named = replaces.slice(0, MAX_NAMED).map((name) => teamName({ name }));
  const more = replaces.length - named.length;
  return [`Replaced: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`];
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
