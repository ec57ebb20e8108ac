import type { ModalView } from '@slack/types';
import { z } from 'zod';
import type { Catalog } from '../../catalog/catalog.js';
import { LayerId } from '../../catalog/schema.js';
import { scopeText } from '../../teams/scope.js';
import { plain } from './plain.js';
import {
  channelInput,
  groupInput,
  groupMenu,
  layersInput,
  nameInput,
  runbookInput,
  scopeChoice,
  scopeMenu,
  type TeamsFormValues,
  teamMenu,
} from './teams-form-inputs.js';

export const TEAMS_FORM = 'teams-form';
const FormMemory = z.object({
  team: z.string(),
  wanted: z.array(LayerId),
  canPickGroup: z.boolean(),
  scope: z.string(),
});
/** What the form has to know of itself when it is changed or submitted. */
export type FormMemory = z.infer<typeof FormMemory>;

export const formMemory = (metadata: string): FormMemory => FormMemory.parse(JSON.parse(metadata));

/** A team's details, and its layers within one scope. */
export function teamsForm(catalog: Catalog, values: TeamsFormValues): ModalView {
  const { teams, team, scope, wanted, canPickGroup } = values;
  const covered = scope ? scopeText(scope) : '';
  const memory: FormMemory = { team: team.id, wanted: [...wanted], canPickGroup, scope: covered };
  return {
    type: 'modal',
    callback_id: TEAMS_FORM,
    private_metadata: JSON.stringify(memory),
    title: plain('Who holds what'),
    submit: plain('Save'),
    close: plain('Cancel'),
    blocks: [
      ...(teams.length > 0 ? [teamMenu(values)] : []),
      nameInput(team),
      layersInput(catalog, values, covered),
      scopeChoice(values),
      ...scopeMenu(catalog, values),
      channelInput(team),
      canPickGroup ? groupMenu(team) : groupInput(team),
      runbookInput(team),
    ],
  };
}
