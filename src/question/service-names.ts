import type { Catalog, Service } from '../catalog/catalog.js';
import type { Grade, ServiceNaming } from './naming.js';
import { plainWords } from './normalise.js';

interface Book {
  add(phrase: string, naming: ServiceNaming): void;
}

/** Writes every phrase that names a service into the book: names, aliases and ids, and what can be made of them. */
export function addServiceNames(book: Book, catalog: Catalog, isCommon: (word: string) => boolean): void {
  const add = (phrase: string, grade: Grade, services: readonly Service[]) =>
    book.add(plainWords(phrase), { is: 'service', grade, services });
  const stripProvider = providerStripper(catalog);

  for (const service of catalog.services.values()) {
    for (const name of [service.name, ...service.aliases]) add(name, 'named', [service]);
    for (const phrase of shorterNames(service, stripProvider)) {
      const common = phrase.length < 3 || (!phrase.includes(' ') && isCommon(phrase));
      add(phrase, common ? 'weak' : 'derived', [service]);
    }
  }
  for (const [id, kind] of catalog.kinds) {
    const services = likeliestFirst([...catalog.services.values()].filter((service) => service.kind === id));
    if (services.length > 0) for (const word of [kind.name, ...kind.words]) add(word, 'kind', services);
  }
  addListed(book, catalog);
}

function addListed(book: Book, catalog: Catalog): void {
  const byName = new Map(
    [...catalog.services.values()].map((service) => [plainWords(service.name).toLowerCase(), service]),
  );
  for (const { words, services } of catalog.words.ambiguous) {
    const known = services.flatMap((id) => catalog.services.get(id) ?? []);
    const naming: ServiceNaming = { is: 'service', grade: 'listed', services: known };
    for (const word of words.map(plainWords)) {
      const service = byName.get(word);
      book.add(word, service ? { ...naming, official: { name: plainWords(service.name), service } } : naming);
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
  const first = ranked.filter(
    (service, at) => ranked.findIndex(({ provider }) => provider === service.provider) === at,
  );
  return [...first, ...ranked.filter((service) => !first.includes(service))];
}
