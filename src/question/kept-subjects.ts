import type { Catalog, ServiceId } from '../catalog/catalog.js';
import { isService } from '../catalog/resolve.js';
import type { LayerNaming } from './naming.js';
import { contains, overlaps, type Sight } from './sight.js';
import { isSure, type Named, namesService } from './subjects.js';

/** A name silences generic nouns: "rds database backups" is about RDS. */
export function surestSubjects(named: readonly Named[]): readonly Named[] {
  const services = named.filter(namesService);
  const of = (certainty: Named['certainty'], among = named) => among.filter((one) => one.certainty === certainty);
  const ranks = [withoutPlainWords(of('firm', services)), of('firm'), of('placed'), of('loose'), of('weak')];
  return ranks.find((rank) => rank.length > 0) ?? [];
}

/** Beside a full name a single word that may be one is none: the "workspace" of "our Synapse workspace". */
function withoutPlainWords(named: readonly Named[]): readonly Named[] {
  const isPlain = ({ span }: Named) =>
    span.end - span.start === 1 && span.value.is === 'service' && span.value.grade === 'derived';
  const full = named.filter((one) => !isPlain(one));
  return full.length > 0 ? full : named;
}

/** In a comparison every noun counts; a generic one is taken to be of the provider of the other side. */
export function comparedSubjects(named: readonly Named[]): readonly Named[] {
  const firm = named.filter(isSure);
  const ids = firm.flatMap(({ candidates }) => candidates.filter(isService));
  const providers = new Set(ids.map(providerOf));
  return named.flatMap((one): readonly Named[] => {
    if (isSure(one)) return [one];
    if (one.certainty === 'weak') return firm.length > 1 ? [] : [one];
    const others = one.candidates.filter((id) => isService(id) && !ids.includes(id));
    const theirs = others.filter((id) => isService(id) && providers.has(providerOf(id)));
    const [only] = theirs.length > 0 ? theirs : others.length < one.candidates.length ? others : [];
    return only ? [{ ...one, certainty: 'placed', candidates: [only] }] : [one];
  });
}

const providerOf = (id: ServiceId): string => id.slice(0, id.indexOf('/'));

/**
 * A service that serves another one gives way to it: in "network security groups of an azure vm" the VM is asked after,
 * in "cloudtrail logs of s3" S3. "Cloudtrail for s3" says no more than the two, and both stay.
 */
export function withoutSupport(subjects: readonly Named[], sight: Sight, catalog: Catalog): readonly Named[] {
  // An "engine" in a name is no database's engine, and an "app" no code.
  const isBrand = ({ vague, layers }: LayerNaming) => vague || layers.includes('runtime');
  const namesLayer = ({ span }: Named) =>
    sight.layerSpans.some((layer) => contains(span, layer) && layer.value.grade === 'word' && !isBrand(layer.value));
  const isSupport = ({ candidates }: Named) =>
    candidates.some((id) => {
      const service = isService(id) ? catalog.services.get(id) : undefined;
      const category = service && catalog.kinds.get(service.kind)?.category;
      return category !== undefined && catalog.words.supporting.includes(category);
    });
  const without = (among: readonly Named[], test: (named: Named) => boolean) => {
    const rest = among.filter((named) => !test(named));
    return rest.length > 0 ? rest : among;
  };
  const stands = ({ span }: Named) =>
    sight.layers.every((layer) => subjects.some((other) => overlaps(layer, other.span))) &&
    sight.tokens[span.end]?.text === 'for' &&
    subjects.some((other) => other.span.start === span.end + 1);
  if (subjects.length < 2) return subjects;
  return without(without(subjects, namesLayer), (named) => isSupport(named) && !stands(named));
}
