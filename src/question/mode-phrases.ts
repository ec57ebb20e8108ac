import type { Catalog, Service } from '../catalog/catalog.js';
import type { ModeNaming } from './naming.js';
import { plainWords } from './normalise.js';

/** Adds what tells a mode from its service: "fargate" and "managed nodes" beside EKS. */
export function addModePhrases(
  catalog: Catalog,
  isCommon: (word: string) => boolean,
  add: (phrase: string, mode: ModeNaming) => void,
): void {
  for (const mode of catalog.services.values()) {
    const service = mode.modeOf && catalog.services.get(mode.modeOf);
    if (!service) continue;
    for (const phrase of tellingPhrases(mode, service)) {
      if (phrase.includes(' ') || !isCommon(phrase)) add(phrase, { service: service.id, mode: mode.id });
    }
  }
}

/** The mode's short name, and its aliases without the service's: "eks on fargate" leaves "fargate". */
function tellingPhrases(mode: Service, service: Service): Set<string> {
  const serviceNames = [service.name, ...service.aliases].map((name) => plainWords(name).toLowerCase());
  const phrases = [...mode.aliases, mode.name].flatMap((alias) => {
    const words = plainWords(alias).toLowerCase();
    const name = serviceNames.filter((known) => words.startsWith(`${known} `)).sort((a, b) => b.length - a.length)[0];
    return name === undefined ? [] : words.slice(name.length + 1).replace(/^(?:on|with|in|for|the) /, '');
  });
  return new Set([...phrases, ...(mode.modeName ? [plainWords(mode.modeName).toLowerCase()] : [])]);
}
