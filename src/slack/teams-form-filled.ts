import { z } from 'zod';
import type { Catalog } from '../catalog/catalog.js';
import { LayerId } from '../catalog/schema.js';
import { type DetailName, type ReadDetails, readDetails } from '../teams/details.js';
import { knownScope } from '../teams/scope.js';
import type { Scope } from '../teams/team-book.js';
import { Chosen, OneChosen, SomeChosen } from './form-values.js';
import { TEAMS_FIELDS, type TeamsField } from './views/teams-form-inputs.js';

const Text = z.object({ value: z.string().nullable() });
const Elements = z.object({
  [TEAMS_FIELDS.team]: OneChosen.optional(),
  [TEAMS_FIELDS.name]: Text.optional(),
  [TEAMS_FIELDS.layers]: SomeChosen.optional(),
  [TEAMS_FIELDS.scopeOf]: OneChosen.optional(),
  [TEAMS_FIELDS.provider]: OneChosen.optional(),
  [TEAMS_FIELDS.kind]: OneChosen.optional(),
  [TEAMS_FIELDS.service]: OneChosen.optional(),
  [TEAMS_FIELDS.channel]: z.object({ selected_conversation: z.string().nullable() }).optional(),
  [TEAMS_FIELDS.userGroup]: Text.optional(),
  [TEAMS_FIELDS.groupPicked]: z.object({ selected_option: Chosen.nullable() }).optional(),
  [TEAMS_FIELDS.runbook]: Text.optional(),
});
type Elements = z.infer<typeof Elements>;

const State = z.record(z.string(), z.record(z.string(), z.unknown()));

/** What stands in the form, however its blocks are called at the moment. */
export interface FilledIn {
  readonly details: ReadDetails;
  readonly layers: readonly LayerId[];
  readonly scopeOf: Scope['of'];
  readonly scope: Scope | null;
  /** What was chosen in the menu of teams. */
  readonly team: string | undefined;
  /** The name of the block that a field stands in. */
  readonly blockOf: (field: TeamsField) => string;
}

export function filledIn(catalog: Catalog, values: unknown): FilledIn {
  const state = State.parse(values);
  const elements = Elements.parse(Object.fromEntries(Object.values(state).flatMap(Object.entries)));
  const scopeOf = scopeKind(elements);
  return {
    details: readDetails(written(elements)),
    layers: (elements[TEAMS_FIELDS.layers]?.selected_options ?? []).flatMap(
      ({ value }) => LayerId.safeParse(value).data ?? [],
    ),
    scopeOf,
    scope: scopeOf === 'everything' ? { of: 'everything' } : (knownScope(catalog, chosen(elements, scopeOf)) ?? null),
    team: elements[TEAMS_FIELDS.team]?.selected_option?.value,
    blockOf: (field) =>
      Object.keys(state).find((block) => state[block]?.[TEAMS_FIELDS[field]] !== undefined) ?? TEAMS_FIELDS[field],
  };
}

const ScopeKind = z.enum(['everything', 'provider', 'kind', 'service']);
const scopeKind = (elements: Elements): Scope['of'] =>
  ScopeKind.catch('everything').parse(elements[TEAMS_FIELDS.scopeOf]?.selected_option?.value);

const chosen = (elements: Elements, field: 'provider' | 'kind' | 'service'): string =>
  elements[TEAMS_FIELDS[field]]?.selected_option?.value ?? '';

const written = (elements: Elements): Record<DetailName, string> => ({
  name: elements[TEAMS_FIELDS.name]?.value ?? '',
  userGroup:
    elements[TEAMS_FIELDS.groupPicked]?.selected_option?.value ?? elements[TEAMS_FIELDS.userGroup]?.value ?? '',
  channel: elements[TEAMS_FIELDS.channel]?.selected_conversation ?? '',
  runbook: elements[TEAMS_FIELDS.runbook]?.value ?? '',
});
