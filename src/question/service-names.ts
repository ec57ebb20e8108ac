import type { Catalog, Service } from '../catalog/catalog.js';
import type { Grade, ServiceNaming } from './naming.js';
import { plainWords } from './normalise.js';

type Add = (phrase: string, naming: ServiceNaming) => void;
type Test = (phrase: string) => boolean;

/** Adds every phrase that names a service: names, aliases and ids, and what can be made of them. */
export function addServiceNames(catalog: Catalog, isCommon: Test, isLayer: Test, add: Add): void {
  const name = (phrase: string, grade: Grade, services: readonly Service[]) =>
    add(plainWords(phrase), { is: 'service', grade, services });
  const stripProvider = providerStripper(catalog);
  const ofKind = new Map<string, Service[]>([...catalog.kinds.keys()].map((id) => [id, []]));

  for (const service of catalog.services.values()) {
    ofKind.get(service.kind)?.push(service);
    name(service.name, 'named', [service]);
    for (const alias of namingAliases(service, isLayer)) name(alias, isLayer(alias) ? 'weak' : 'named', [service]);
    for (const phrase of shorterNames(service, stripProvider)) {
      name(phrase, phrase.length < 3 || isCommon(phrase) || isLayer(phrase) ? 'weak' : 'derived', [service]);
    }
  }
  for (const [id, kind] of catalog.kinds) {
    const services = likeliestFirst(ofKind.get(id) ?? []);
    if (services.length > 0) for (const phrase of [kind.name, ...kind.words]) name(phrase, 'kind', services);
  }
  addListed(catalog, add);
}

/** Without those that are another alias and a layer: "eks control plane" asks for that layer of "eks". */
function namingAliases({ name, aliases }: Service, isLayer: Test): readonly string[] {
  const names = new Set([name, ...aliases].map((alias) => plainWords(alias).toLowerCase()));
  return aliases.filter((alias) => {
    const words = plainWords(alias).toLowerCase().split(' ');
    const end = words.slice(-2).join(' ');
    return !(words.length > 2 && isLayer(end) && names.has(words.slice(0, -2).join(' ')));
  });
}

function addListed(catalog: Catalog, add: Add): void {
  const byName = new Map(
    [...catalog.services.values()].map((service) => [plainWords(service.name).toLowerCase(), service]),
  );
  for (const { words, services } of catalog.words.ambiguous) {
    const known = services.flatMap((id) => catalog.services.get(id) ?? []);
    const naming: ServiceNaming = { is: 'service', grade: 'listed', services: known };
    for (const word of words.map(plainWords)) {
      const service = byName.get(word);
      add(word, service ? { ...naming, official: { name: plainWords(service.name), service } } : naming);
    }
  }
}

/** "AWS Fault Injection Service" is also "fault injection service", "fault injection" and, by its id, "fis". */
function shorterNames(service: Service, stripProvider: (name: string) => string): Set<string> {
  const core = stripProvider(plainWords(service.name).toLowerCase());
  const id = service.id.slice(service.provider.length + 1).replaceAll('-', ' ');
  return new Set([core, core.replace(/ services?$/, ''), id]);
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
