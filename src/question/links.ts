import type { Catalog } from '../catalog/catalog.js';
import { PROVIDER_IDS, type ProviderId } from '../catalog/schema.js';
import { plainWords } from './normalise.js';
import type { PhraseBook } from './phrase-book.js';

/** Reads a pasted link to a provider's console or docs as the service it is about: an RDS page as "aws rds". */
export function createLinkReader(catalog: Catalog, book: PhraseBook): (url: string) => string {
  const hosts = PROVIDER_IDS.flatMap((provider) =>
    catalog.words.providers[provider].hosts.map((host) => ({ provider, host })),
  ).sort((one, other) => other.host.length - one.host.length);

  const namesService = (words: string, provider: ProviderId): boolean => {
    const naming = book.find(words)?.subject;
    return naming?.is === 'service' && naming.services.some((service) => service.provider === provider);
  };

  return (url) => {
    const parsed = URL.canParse(url) ? new URL(url) : undefined;
    const owner = hosts.find(({ host }) => parsed?.hostname === host || parsed?.hostname.endsWith(`.${host}`));
    if (!parsed || !owner) return ' ';
    const { name, words } = catalog.words.providers[owner.provider];
    const parts = [...parsed.pathname.split('/'), ...parsed.hostname.split('.')].map(wordsOfPart).filter(Boolean);
    const phrases = parts.flatMap((part) => [`${name} ${part}`, ...words.map((word) => `${word} ${part}`), part]);
    return phrases.find((phrase) => namesService(phrase, owner.provider)) ?? ' ';
  };
}

/** "AmazonRDS" as "amazon rds", "key-vault" as "key vault". */
const wordsOfPart = (part: string): string =>
  plainWords(
    part
      .replace(/\.html?$/, '')
      .replace(/^(amazon|aws|azure)(?=[a-z]{3})/i, '$1 ')
      .replace(/([a-z])([A-Z])/g, '$1 $2'),
  ).toLowerCase();
