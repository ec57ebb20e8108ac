import type { Catalog, Service, ServiceId, SubjectId } from './catalog.js';
import { type Basis, type Duty, LAYER_IDS, type LayerId, ModelId, type Owner } from './schema.js';

/** The answer for one subject and one layer. */
export interface Verdict {
  readonly subject: SubjectId;
  readonly layer: LayerId;
  readonly owner: Owner;
  readonly customer: readonly string[];
  readonly provider: readonly string[];
  readonly basis: Basis;
  /** What the verdict was inferred from where the service itself says nothing: the kind's or the model's name. */
  readonly inferredFrom: string | null;
  readonly sources: readonly string[];
  readonly note: string | null;
}

/**
 * Who owns a layer of a subject: the most specific duty wins.
 * The order is the mode's own, its service's own, the kind's, the service model's.
 * @throws if the subject is not in the catalog: ids are checked where text becomes a question
 */
export function resolve(catalog: Catalog, subject: SubjectId, layer: LayerId): Verdict {
  const service = findService(catalog, subject);
  if (!service) return fromModel(catalog, subject, modelOf(catalog, subject), layer);

  const own = service.duties[layer] ?? parentOf(catalog, service)?.duties[layer];
  return own ? verdict(subject, layer, own, own.basis, null) : resolveByKind(catalog, service, layer);
}

/** What would be answered if the service had no duties of its own. */
export function resolveByKind(catalog: Catalog, service: Service, layer: LayerId): Verdict {
  const kind = kindOf(catalog, service);
  const common = kind.duties[layer];
  if (common) return verdict(service.id, layer, common, 'kind', kind.name);
  return fromModel(catalog, service.id, kind.model, layer);
}

export function resolveAll(catalog: Catalog, subject: SubjectId): Verdict[] {
  return LAYER_IDS.map((layer) => resolve(catalog, subject, layer));
}

/** The service or mode that a subject names; undefined for a service model. */
export const findService = (catalog: Catalog, subject: SubjectId): Service | undefined =>
  isService(subject) ? catalog.services.get(subject) : undefined;

/** A service or a mode, not a service model. */
export const isService = (subject: SubjectId): subject is ServiceId => !subject.startsWith('model/');

export function parentOf(catalog: Catalog, mode: Service): Service | undefined {
  return mode.modeOf && catalog.services.get(mode.modeOf);
}

/** The service model that a subject falls under in the end. */
export function modelOf(catalog: Catalog, subject: SubjectId): ModelId {
  const service = findService(catalog, subject);
  return service ? kindOf(catalog, service).model : ModelId.parse(subject.slice('model/'.length));
}

function kindOf(catalog: Catalog, service: Service) {
  const kind = catalog.kinds.get(service.kind);
  if (!kind) throw new Error(`${service.id} is of an unknown kind: ${service.kind}`);
  return kind;
}

function fromModel(catalog: Catalog, subject: SubjectId, id: ModelId, layer: LayerId): Verdict {
  const model = catalog.models[id];
  return verdict(subject, layer, model.duties[layer], 'model', model.name);
}

function verdict(subject: SubjectId, layer: LayerId, duty: Duty, basis: Basis, inferredFrom: string | null): Verdict {
  const { owner, customer, provider, sources, note = null } = duty;
  return { subject, layer, owner, customer, provider, basis, inferredFrom, sources, note };
}
