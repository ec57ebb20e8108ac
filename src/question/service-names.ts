import type { Catalog, Service } from '../catalog/catalog.js';
import type { Grade, ServiceNaming } from './naming.js';
import { plainWords } from './normalise.js';

type Add = (phrase: string, naming: ServiceNaming) => void;
type Test = (phrase: string) => boolean;

/** Adds every phrase that names a service: names, aliases and ids, and what can be made of them. */
export function addServiceNames(catalog: Catalog, isCommon: Test, isLayer: Test, add: Add): void {
  const name = (phrase: string, grade: Grade, services: readonly Service[]) =>
    add(phrase, { is: 'service', grade, services });
  const stripProvider = providerStripper(catalog);
  const ofKind = new Map<string, Service[]>([...catalog.kinds.keys()].map((id) => [id, []]));
  const byName = new Map<string, Service>();
  const byCore = new Map<string, Service[]>();

  for (const service of catalog.services.values()) {
    ofKind.get(service.kind)?.push(service);
    const full = plainWords(service.name).toLowerCase();
    const core = stripProvider(full);
    byName.set(full, service);
    byCore.set(core, [...(byCore.get(core) ?? []), service]);
    const aliases = service.aliases.map((alias) => plainWords(alias).toLowerCase());
    name(full, 'named', [service]);
    for (const alias of namingAliases([full, ...aliases], isLayer)) {
      name(alias, isLayer(alias) ? 'weak' : 'named', [service]);
    }
    for (const phrase of shorterNames(service, core)) {
      name(phrase, phrase.length < 3 || isCommon(phrase) || isLayer(phrase) ? 'weak' : 'derived', [service]);
    }
  }
  for (const [id, kind] of catalog.kinds) {
    const services = likeliestFirst(ofKind.get(id) ?? []);
    if (services.length > 0)
      for (const phrase of [kind.name, ...kind.words]) name(plainWords(phrase), 'kind', services);
  }
  addListed(catalog, byName, byCore, add);
}

/** The words that fit several services, and which service has such a word for its name all the same. */
function addListed(
  { words, services: all }: Catalog,
  byName: ReadonlyMap<string, Service>,
  byCore: ReadonlyMap<string, readonly Service[]>,
  add: Add,
): void {
  for (const listed of words.ambiguous) {
    const services = listed.services.flatMap((id) => all.get(id) ?? []);
    for (const word of listed.words.map(plainWords)) {
      const service = byName.get(word);
      const official = service && { name: plainWords(service.name), service };
      const own = byCore.get(word);
      add(word, { is: 'service', grade: 'listed', services, ...(official && { official }), ...(own && { own }) });
    }
  }
}

/** Without those that are another alias and a layer: "eks control plane" asks for that layer of "eks". */
function namingAliases([name = '', ...aliases]: readonly string[], isLayer: Test): readonly string[] {
  return aliases.filter((alias) => {
    const words = alias.split(' ');
    if (words.length < 3 || !isLayer(words.slice(-2).join(' '))) return true;
    const rest = words.slice(0, -2).join(' ');
    return rest !== name && !aliases.includes(rest);
  });
}

/** "AWS Fault Injection Service" is also "fault injection service", "fault injection" and, by its id, "fis". */
function shorterNames({ id, provider }: Service, core: string): Set<string> {
  return new Set([core, core.replace(/ services?$/, ''), id.slice(provider.length + 1).replaceAll('-', ' ')]);
}

function providerStripper(catalog: Catalog): (name: string) => string {
  const words = Object.values(catalog.words.providers).flatMap((provider) => provider.words);
  const longestFirst = words.sort((one, other) => other.length - one.length);
  const leading = new RegExp(`^(?:${longestFirst.join('|')}) (?=.)`);
  return (name) => name.replace(leading, '');
}

/** One service of each provider, then the rest; the best known have the most aliases. Modes and retired ones last. */
function likeliestFirst(services: readonly Service[]): Service[] {
  const rank = ({ modeOf, retired, aliases }: Service) => aliases.length - (modeOf ? 1000 : 0) - (retired ? 1000 : 0);
  const ranked = [...services].sort((one, other) => rank(other) - rank(one));
  const best = new Map([...ranked].reverse().map((service) => [service.provider, service]));
  const isBest = (service: Service) => best.get(service.provider) === service;
  return [...ranked.filter(isBest), ...ranked.filter((service) => !isBest(service))];
}
