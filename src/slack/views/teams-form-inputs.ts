import type { InputBlock } from '@slack/types';
import type { Catalog } from '../../catalog/catalog.js';
import { LAYER_IDS, type LayerId, PROVIDER_IDS } from '../../catalog/schema.js';
import { MAX_NAME, MAX_RUNBOOK } from '../../teams/details.js';
import { layerNames } from '../../teams/duties.js';
import { scopeName, scopeText } from '../../teams/scope.js';
import type { Scope, Team } from '../../teams/team-book.js';
import { option } from './option.js';
import { plain } from './plain.js';

/** The elements of the form. Their blocks are named after them and what they show: Slack keeps what was typed in a block that has the same name. */
export const TEAMS_FIELDS = {
  team: 'teams-team',
  name: 'teams-name',
  layers: 'teams-layers',
  scopeOf: 'teams-scope-of',
  provider: 'teams-provider',
  kind: 'teams-kind',
  service: 'teams-service',
  channel: 'teams-channel',
  userGroup: 'teams-user-group',
  groupPicked: 'teams-user-group-picked',
  runbook: 'teams-runbook',
} as const;
export type TeamsField = keyof typeof TEAMS_FIELDS;

export interface TeamsFormValues {
  readonly teams: readonly Team[];
  /** The one to be edited; one that is not among them is new. */
  readonly team: Team;
  readonly scopeOf: Scope['of'];
  /** Null until what is covered was chosen. */
  readonly scope: Scope | null;
  readonly layers: readonly LayerId[];
  /** What the form was opened to give away. */
  readonly wanted: readonly LayerId[];
  /** Whether Slack tells us the workspace's user groups. */
  readonly canPickGroup: boolean;
}

const NEW_TEAM = 'A new team';

const input = (field: TeamsField, shows: string, label: string, element: InputBlock['element']): InputBlock => ({
  type: 'input',
  block_id: `${TEAMS_FIELDS[field]} ${shows}`.trim(),
  label: plain(label),
  element: { ...element, action_id: TEAMS_FIELDS[field] },
});

const optional = (block: InputBlock): InputBlock => ({ ...block, optional: true });
const changing = (block: InputBlock): InputBlock => ({ ...block, dispatch_action: true });

export function teamMenu({ teams, team }: TeamsFormValues): InputBlock {
  const fresh = option(NEW_TEAM, teams.includes(team) ? 'new' : team.id);
  const known = teams.map(({ id, name }) => option(name, id));
  return changing(
    input('team', '', 'Team', {
      type: 'static_select',
      options: [...known, fresh],
      initial_option: known.find(({ value }) => value === team.id) ?? fresh,
    }),
  );
}

export const nameInput = ({ id, name }: Team): InputBlock =>
  input('name', id, 'Name', {
    type: 'plain_text_input',
    max_length: MAX_NAME,
    ...(name !== '' && { initial_value: name }),
  });

export function layersInput(catalog: Catalog, { team, layers }: TeamsFormValues, covered: string): InputBlock {
  const options = layerNames(catalog, LAYER_IDS).map(({ id, title }) => option(title, id));
  const chosen = options.filter(({ value }) => layers.some((layer) => layer === value));
  return optional(
    input('layers', `${team.id} ${covered}`, 'Layers that it holds', {
      type: 'multi_static_select',
      options,
      ...(chosen.length > 0 && { initial_options: chosen }),
    }),
  );
}

const SCOPES: readonly (readonly [Scope['of'], string])[] = [
  ['everything', 'Everything'],
  ['provider', 'One provider'],
  ['kind', 'One kind of service'],
  ['service', 'One service'],
];

export function scopeChoice({ scopeOf, team }: TeamsFormValues): InputBlock {
  const options = SCOPES.map(([of, label]) => option(label, of));
  const chosen = options.find(({ value }) => value === scopeOf);
  return changing(
    input('scopeOf', team.id, 'On', { type: 'radio_buttons', options, ...(chosen && { initial_option: chosen }) }),
  );
}

/** What is covered, where that is not everything. */
export function scopeMenu(catalog: Catalog, { scopeOf, scope, team }: TeamsFormValues): InputBlock[] {
  const chosen =
    scope && scope.of === scopeOf ? { initial_option: option(nameOf(catalog, scope), scopeText(scope)) } : {};
  const external = { type: 'external_select', min_query_length: 0, ...chosen } as const;
  switch (scopeOf) {
    case 'everything':
      return [];
    case 'provider': {
      const options = PROVIDER_IDS.map((id) => option(catalog.words.providers[id].name, id));
      return [changing(input('provider', team.id, 'Provider', { type: 'static_select', options, ...chosen }))];
    }
    case 'kind':
      return [changing(input('kind', team.id, 'Kind of service', external))];
    case 'service':
      return [changing(input('service', team.id, 'Service', external))];
  }
}

const nameOf = (catalog: Catalog, scope: Scope): string =>
  scope.of === 'kind' ? (catalog.kinds.get(scope.kind)?.name ?? scope.kind) : scopeName(catalog, scope);

export const channelInput = ({ id, channel }: Team): InputBlock =>
  optional(
    input('channel', id, 'Channel', {
      type: 'conversations_select',
      filter: { include: ['public', 'private'], exclude_bot_users: true },
      ...(channel !== null && { initial_conversation: channel }),
    }),
  );

export const groupMenu = ({ id, userGroup }: Team): InputBlock =>
  optional(
    input('groupPicked', id, 'User group', {
      type: 'external_select',
      min_query_length: 0,
      placeholder: plain('Shown as text: nobody is called'),
      ...(userGroup !== null && { initial_option: option(userGroup, userGroup) }),
    }),
  );

export const groupInput = ({ id, userGroup }: Team): InputBlock =>
  optional(
    input('userGroup', id, 'User group', {
      type: 'plain_text_input',
      placeholder: plain('@platform: shown as text, nobody is called'),
      max_length: 100,
      ...(userGroup !== null && { initial_value: userGroup }),
    }),
  );

export const runbookInput = ({ id, runbook }: Team): InputBlock =>
  optional(
    input('runbook', id, 'Runbook', {
      type: 'plain_text_input',
      placeholder: plain('https://…'),
      max_length: MAX_RUNBOOK,
      ...(runbook !== null && { initial_value: runbook }),
    }),
  );
