import type { Service, ServiceId } from '../catalog/catalog.js';
import type { LayerId, ModelId, ProviderId } from '../catalog/schema.js';

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
  /** Services whose name a listed word is once the provider is named: "google container registry". */
  readonly own?: readonly Service[];
  /** The provider's name is part of the phrase as it was asked: "amazon glue databrew". */
  readonly withProvider?: true;
}

export interface ModelNaming {
  readonly is: 'model';
  readonly model: ModelId;
}

/** What a phrase that names a subject names. */
export type SubjectNaming = ServiceNaming | ModelNaming;

export interface LayerNaming {
  readonly layers: readonly LayerId[];
  /** `word`: one layer. `work`: what is done on several. `umbrella`: several. `id`: a layer's id that is no word for it. */
  readonly grade: 'word' | 'work' | 'umbrella' | 'id';
  /** Gives way to any plainer word. */
  readonly vague?: true;
  /** Told by words that need not stand side by side, of which this is one: the "disk" of "replace … disk". */
  readonly apart?: true;
}

/** Beside `service`, the phrase names its `mode`: "fargate" beside EKS. */
export interface ModeNaming {
  readonly service: ServiceId;
  readonly mode: ServiceId;
}

export type Verb =
  | 'help'
  | 'compare'
  | 'matrix'
  | 'wholeMatrix'
  | 'list'
  | 'retired'
  | 'tip'
  | 'picture'
  | 'onlyDifferences'
  | 'checklist';
export type Talk = 'refused' | 'foreign' | 'asking' | 'filler' | 'trade';

/** Everything that one phrase can mean. */
export interface Meaning {
  readonly subject?: SubjectNaming;
  readonly layer?: LayerNaming;
  readonly provider?: ProviderId;
  readonly modes?: readonly ModeNaming[];
  readonly reading?: string;
  readonly concept?: string;
  readonly serviceKind?: string;
  readonly category?: string;
  readonly verb?: Verb;
  readonly talk?: Talk;
  readonly command?: true;
}

/** Both meanings of a phrase that is added twice; where they are at odds, the surer one. The first talk stays. */
export function bothMeanings(one: Meaning, other: Meaning): Meaning {
  const subject = one.subject && other.subject ? surerSubject(one.subject, other.subject) : undefined;
  const layer = one.layer && other.layer ? surerLayer(one.layer, other.layer) : undefined;
  const modes = one.modes && other.modes ? [...one.modes, ...other.modes] : undefined;
  return { ...other, ...one, ...(subject && { subject }), ...(layer && { layer }), ...(modes && { modes }) };
}

/** As written a phrase may mean something else than in the plural: "secrets manager" is not "secret manager". */
export function asWritten(written: Meaning, plural: Meaning): Meaning {
  const both = bothMeanings(written, plural);
  const isSure = written.subject && plural.subject && surenessOf(written.subject) <= GRADES.indexOf('named');
  const isSurer = written.subject && plural.subject && surenessOf(written.subject) <= surenessOf(plural.subject);
  return isSure || isSurer ? { ...both, subject: written.subject } : both;
}

function surerSubject(one: SubjectNaming, other: SubjectNaming): SubjectNaming {
  const difference = surenessOf(one) - surenessOf(other);
  if (difference !== 0 || one.is === 'model' || other.is === 'model') return difference <= 0 ? one : other;
  return { ...one, services: [...new Set([...one.services, ...other.services])] };
}

const surenessOf = (naming: SubjectNaming): number =>
  naming.is === 'model' ? GRADES.indexOf('derived') + 0.5 : GRADES.indexOf(naming.grade);

const LAYER_GRADES = ['word', 'work', 'umbrella', 'id'] as const;
const surerLayer = (one: LayerNaming, other: LayerNaming): LayerNaming =>
  LAYER_GRADES.indexOf(one.grade) <= LAYER_GRADES.indexOf(other.grade) ? one : other;
