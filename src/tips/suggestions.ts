import { type Offerable, type Suggest, suggesterOf } from '../answer/offers.js';
import type { Catalog } from '../catalog/catalog.js';
import { LAYER_IDS, PROVIDER_IDS } from '../catalog/schema.js';
import { readMisspeltZone, readZone, ZONES } from './time-zone.js';
import { type Topic, topicName } from './topics.js';
import { plain } from './words.js';

const MAX_ZONES = 50;

/** The zones that a typed text may mean, the likeliest first. */
export function zonesLike(typed: string, today: string): string[] {
  const text = plain(typed.trim());
  const reading = readZone(text, today) ?? readMisspeltZone(text)?.reading;
  const read = reading?.is === 'sure' ? [reading.value] : (reading?.options ?? []);
  const part = text.replaceAll(' ', '_');
  const holding = ZONES.filter((zone) => plain(zone).includes(part));
  return [...new Set([...read, ...holding])].slice(0, MAX_ZONES);
}

/** Layers, providers and services. Made once for a catalog. */
export const createTopicSuggester = (catalog: Catalog): Suggest<Topic> => suggesterOf(() => topics(catalog));

function topics(catalog: Catalog): Offerable<Topic>[] {
  const layers = LAYER_IDS.map((id) => topic(catalog, id, catalog.layers[id].words));
  const providers = PROVIDER_IDS.map((id) => topic(catalog, id, catalog.words.providers[id].words));
  const services = [...catalog.services.values()].map(({ id, name, aliases }) =>
    topic(catalog, id, [name, ...aliases]),
  );
  return [...layers, ...providers, ...services];
}

function topic(catalog: Catalog, id: Topic, words: readonly string[]): Offerable<Topic> {
  const name = topicName(catalog, id);
  return { id, name, words: [name, id, ...words] };
}
