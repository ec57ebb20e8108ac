import type { Service, ServiceId } from '../catalog/catalog.js';
import type { LayerId, ModelId } from '../catalog/schema.js';

/**
 * How sure a phrase is to mean its services, surest first.
 * `listed`: words.yml says that it fits several. `named`: a name or an alias. `derived`: a name without its provider or
 * "Service", or an id. `weak`: a derived name that is a common word ("health", "batch"). `kind`: what a kind is called.
 */
export const GRADES = ['listed', 'named', 'derived', 'weak', 'kind'] as const;
export type Grade = (typeof GRADES)[number];

export interface ServiceNaming {
  readonly is: 'service';
  readonly grade: Grade;
  /** The likeliest first. */
  readonly services: readonly Service[];
  /** A listed word may be an official name as well: "Secret Manager", typed so, is that service. */
  readonly official?: { readonly name: string; readonly service: Service };
}

export interface ModelNaming {
  readonly is: 'model';
  readonly model: ModelId;
}

/** What a phrase that names a subject names. */
export type SubjectNaming = ServiceNaming | ModelNaming;

export interface LayerNaming {
  readonly layers: readonly LayerId[];
  /**
   * `word`: one layer. `umbrella`: several. `work`: what is done on several. `id`: a layer's id that is no word for it.
   */
  readonly grade: 'word' | 'umbrella' | 'work' | 'id';
}

/** Beside `service`, the phrase names its `mode`: "fargate" beside EKS. */
export interface ModeNaming {
  readonly service: ServiceId;
  readonly mode: ServiceId;
}

/** Which of two meanings of one phrase holds. */
export function surerSubject(one: SubjectNaming, other: SubjectNaming): SubjectNaming {
  if (one.is === 'model' || other.is === 'model') return surenessOf(one) <= surenessOf(other) ? one : other;
  const difference = surenessOf(one) - surenessOf(other);
  if (difference !== 0) return difference < 0 ? one : other;
  return { ...one, services: [...new Set([...one.services, ...other.services])] };
}

const surenessOf = (naming: SubjectNaming): number =>
  naming.is === 'model' ? GRADES.indexOf('derived') + 0.5 : GRADES.indexOf(naming.grade);

const LAYER_GRADES = ['word', 'work', 'umbrella', 'id'] as const;
export const surerLayer = (one: LayerNaming, other: LayerNaming): LayerNaming =>
  LAYER_GRADES.indexOf(one.grade) <= LAYER_GRADES.indexOf(other.grade) ? one : other;
