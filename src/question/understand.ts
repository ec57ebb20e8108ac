import type { Catalog, ServiceId } from '../catalog/catalog.js';
import type { LayerId } from '../catalog/schema.js';
import { layerSpansBeside, layersMeant } from './layers.js';
import type { LayerNaming } from './naming.js';
import type { Place, Span } from './phrase-book.js';
import { contains, lengthOf, overlaps, type Sight, sameWords } from './sight.js';
import { isService, type Named, nameSubjects } from './subjects.js';

/** What a question is about, before it is decided whether that is enough to answer. */
export interface Understanding {
  readonly sight: Sight;
  /** The subjects that are meant. */
  readonly subjects: readonly Named[];
  readonly layers: readonly LayerId[];
  readonly layerSpans: readonly Span<LayerNaming>[];
  readonly comparing: boolean;
}

const JOINERS = new Set(['and', 'or', 'plus', 'versus', 'vs']);

export function understand(sight: Sight, catalog: Catalog): Understanding {
  const all = nameSubjects(sight);
  const comparing = sight.verbs.some(({ value }) => value === 'compare') || joined(all, sight);
  const kept = comparing ? compared(all) : surest(all);

  // A model's word gives way to a service, and then no longer hides a layer: "own datacenter" beside EC2.
  const hiding = sight.subjects.filter(
    (span) => span.value.is === 'service' || kept.some((named) => named.span === span),
  );
  const duals = all.filter(
    ({ certainty, span }) => certainty !== 'firm' && sight.layerSpans.some((l) => sameWords(l, span)),
  );
  const asLayer = duals.filter((dual) => isMeantAsLayer(dual, all, sight));
  const insideLayer = (span: Place) =>
    sight.layers.some((layer) => contains(layer, span) && lengthOf(layer) > lengthOf(span));
  const looseInside = all.filter(({ certainty, span }) => certainty !== 'firm' && insideLayer(span));
  const absent = new Set([...asLayer, ...looseInside].map(({ span }) => span));

  const layerSpans = layerSpansBeside(
    hiding.filter((span) => !absent.has(span)),
    sight,
  );
  const present = kept.filter(({ span }) => !absent.has(span));
  const subjects = comparing ? present : withoutSupport(withModes(present, sight, layerSpans, catalog), sight, catalog);
  return { sight, subjects: distinct(subjects), layers: layersMeant(layerSpans, sight), layerSpans, comparing };
}

/** Only "and", "or" or the like stands between two subjects. */
function joined(all: readonly Named[], sight: Sight): boolean {
  return all.some(({ span }, at) => {
    const next = all[at + 1]?.span;
    if (!next || next.start !== span.end + 1) return false;
    return JOINERS.has(sight.tokens[span.end]?.text ?? '');
  });
}

/** A name silences generic nouns: "rds database backups" is about RDS. */
function surest(all: readonly Named[]): Named[] {
  const firm = all.filter(({ certainty }) => certainty === 'firm');
  const services = firm.filter(({ candidates }) => candidates.some(isService));
  if (services.length > 0) return services;
  if (firm.length > 0) return firm;
  const loose = all.filter(({ certainty }) => certainty === 'loose');
  return loose.length > 0 ? loose : [...all];
}

/** In a comparison every noun counts; a generic one is taken to be of the provider that is named beside it. */
function compared(all: readonly Named[]): Named[] {
  const firm = all.filter(({ certainty }) => certainty === 'firm');
  const providers = new Set(firm.flatMap(({ candidates }) => candidates.filter(isService).map(providerOf)));
  return all.flatMap((named): Named[] => {
    if (named.certainty === 'firm') return [named];
    if (named.certainty === 'weak') return all.length > 2 ? [] : [{ ...named, certainty: 'firm' }];
    const theirs = named.candidates.filter((id) => isService(id) && providers.has(providerOf(id)));
    return theirs.length === 1 ? [{ ...named, certainty: 'firm', candidates: theirs }] : [named];
  });
}

const providerOf = (id: ServiceId): string => id.slice(0, id.indexOf('/'));

/** "backup", "iam" and "storage" are layers as well as services. */
function isMeantAsLayer({ certainty, span }: Named, all: readonly Named[], sight: Sight): boolean {
  const firm = all.find((other) => other.certainty === 'firm' && other.candidates.some(isService));
  const layer = sight.layerSpans.find((other) => sameWords(other, span));
  if (firm) return layer?.value.grade !== 'id' || span.start !== firm.span.end;
  if (certainty === 'weak') return true;
  const another = sight.layers.some((other) => !overlaps(other, span));
  return !another && layer?.value.grade !== 'id';
}

/** Services named beside one of their modes, or beside the words that tell one, become that mode. */
function withModes(
  subjects: readonly Named[],
  sight: Sight,
  layers: readonly Place[],
  catalog: Catalog,
): readonly Named[] {
  const absorbed = new Set<Named>();
  const fused = subjects.map((named): Named => {
    const [id] = named.candidates;
    if (named.certainty !== 'firm' || id === undefined || !isService(id)) return named;
    for (const { value, ...place } of sight.modes) {
      const mode = value.find(({ service }) => service === id)?.mode;
      const taken = [...layers, named.span].some((span) => overlaps(span, place));
      const others = subjects.filter((other) => other !== named && overlaps(other.span, place));
      if (!mode || taken || others.some((other) => !contains(place, other.span))) continue;
      for (const other of others) absorbed.add(other);
      return { ...named, candidates: [mode] };
    }
    return named;
  });
  const ids = fused.flatMap(({ candidates }) => candidates);
  const modesHere = ids.flatMap((id) => (isService(id) ? (catalog.services.get(id)?.modeOf ?? []) : []));
  return fused.filter(
    (named, at) =>
      !absorbed.has(subjects[at] ?? named) && !named.candidates.some((id) => isService(id) && modesHere.includes(id)),
  );
}

/** A service that serves another one gives way to it: in "cloudtrail for s3", S3 is asked after. */
function withoutSupport(subjects: readonly Named[], sight: Sight, catalog: Catalog): readonly Named[] {
  if (subjects.length < 2) return subjects;
  const serves = ({ candidates, span }: Named) =>
    sight.layerSpans.some((layer) => contains(span, layer) && layer.value.grade === 'word') ||
    candidates.some((id) => {
      const service = isService(id) ? catalog.services.get(id) : undefined;
      const category = service && catalog.kinds.get(service.kind)?.category;
      return category !== undefined && catalog.words.supporting.includes(category);
    });
  const served = subjects.filter((named) => !serves(named));
  return served.length > 0 ? served : subjects;
}

function distinct(subjects: readonly Named[]): Named[] {
  const keyOf = ({ candidates }: Named) => candidates.join();
  return subjects.filter((named, at) => subjects.findIndex((other) => keyOf(other) === keyOf(named)) === at);
}
