import type { Catalog, SubjectId } from '../catalog/catalog.js';
import { findService, modelOf, resolve } from '../catalog/resolve.js';
import { LAYER_IDS, MODEL_IDS } from '../catalog/schema.js';
import { type LayerName, layerNames, type Ownership } from './duties.js';
import { holderOf, type TeamBook } from './team-book.js';

export interface SubjectName {
  readonly id: SubjectId;
  readonly name: string;
}

/** A layer that is ours, in whole or in part, on these subjects, and that no team has taken. */
export interface Gap {
  readonly layer: LayerName;
  readonly subjects: readonly SubjectName[];
}

/** The customer-side layers of these subjects that nobody holds, in the order of the layers. */
export function gapsOf({ catalog, teams }: Ownership, subjects: readonly SubjectId[]): readonly Gap[] {
  const unique = [...new Set(subjects)];
  return layerNames(catalog, LAYER_IDS).flatMap((layer) => {
    const open = unique.filter(
      (subject) =>
        resolve(catalog, subject, layer.id).owner !== 'provider' && !holderOf(catalog, teams, subject, layer.id),
    );
    return open.length > 0 ? [{ layer, subjects: open.map((id) => ({ id, name: nameOf(catalog, id) })) }] : [];
  });
}

/** What a workspace has to do with: what it asked about and what its teams hold; failing that, every service model. */
export function subjectsAtHand(
  { catalog, teams }: Ownership,
  asked: readonly SubjectId[],
): { readonly subjects: readonly SubjectId[]; readonly areModels: boolean } {
  const held = servicesHeld(teams).filter((id) => findService(catalog, id) !== undefined);
  const subjects = [...new Set<SubjectId>([...asked, ...held])];
  if (subjects.length > 0) return { subjects, areModels: false };
  return { subjects: CLOUD_MODELS.map((id): SubjectId => `model/${id}`), areModels: true };
}

/** On our own premises all of it is ours: that says nothing of the cloud. */
const CLOUD_MODELS = MODEL_IDS.filter((id) => id !== 'on-premises');

const servicesHeld = ({ holdings }: TeamBook): SubjectId[] =>
  holdings.flatMap(({ scope }) => (scope.of === 'service' ? [scope.service] : []));

function nameOf(catalog: Catalog, subject: SubjectId): string {
  const service = findService(catalog, subject);
  return service ? (service.short ?? service.name) : catalog.models[modelOf(catalog, subject)].short;
}
