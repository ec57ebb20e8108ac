import type {
  Concept,
  Kind,
  Layer,
  LayerId,
  Model,
  ModelId,
  ProviderId,
  Reading,
  ServiceFile,
  Tip,
  Words,
} from './schema.js';

export type ServiceId = `${ProviderId}/${string}`;
export type ModelRef = `model/${ModelId}`;
/** What a verdict is about: a service, a mode of one, or a service model. */
export type SubjectId = ServiceId | ModelRef;

/** A service or mode with everything that its file leaves to be read off its place. */
export interface Service extends ServiceFile {
  readonly id: ServiceId;
  readonly provider: ProviderId;
  /** The ids of its modes, in the order of their names. */
  readonly modes: readonly ServiceId[];
}

/** All that is known: loaded once, cross-checked, never changed. */
export interface Catalog {
  readonly layers: Readonly<Record<LayerId, Layer>>;
  readonly models: Readonly<Record<ModelId, Model>>;
  readonly categories: ReadonlyMap<string, { readonly name: string; readonly words: readonly string[] }>;
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly services: ReadonlyMap<ServiceId, Service>;
  readonly readings: ReadonlyMap<string, Reading>;
  readonly concepts: ReadonlyMap<string, Concept>;
  readonly tips: readonly Tip[];
  readonly words: Words;
  /** Common English words: never taken for a misspelt name. */
  readonly english: ReadonlySet<string>;
}
