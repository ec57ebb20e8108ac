import type { Catalog } from '../catalog/catalog.js';
import { LAYER_IDS, PROVIDER_IDS } from '../catalog/schema.js';
import { readMisspeltZone, readZone, ZONES } from './time-zone.js';
import { type Topic, topicName } from './topics.js';
import { plain } from './words.js';

const MAX_SUGGESTIONS = 50;

/** The zones that a typed text may mean, the likeliest first. */
export function zonesLike(typed: string, today: string): string[] {
  const text = plain(typed.trim());
  const reading = readZone(text, today) ?? readMisspeltZone(text)?.reading;
  const read = reading?.is === 'sure' ? [reading.value] : (reading?.options ?? []);
  const part = text.replaceAll(' ', '_');
  const holding = ZONES.filter((zone) => plain(zone).includes(part));
  return [...new Set([...read, ...holding])].slice(0, MAX_SUGGESTIONS);
}

export interface TopicOffer {
  readonly id: Topic;
  readonly name: string;
}

/** Made once for a catalog: the topics whose names hold the typed text, those that are it or begin with it first. */
export function createTopicSuggester(catalog: Catalog): (typed: string) => TopicOffer[] {
  const layers = LAYER_IDS.map((id) => named(catalog, id, catalog.layers[id].words));
  const providers = PROVIDER_IDS.map((id) => named(catalog, id, catalog.words.providers[id].words));
  const services = [...catalog.services.values()].map(({ id, name, aliases }) =>
    named(catalog, id, [name, ...aliases]),
  );
  const known = [...layers, ...providers, ...services];
  return (typed) => {
    const text = plain(typed.trim());
    return known
      .map((each) => ({ ...each, place: Math.min(...each.names.map((name) => placeOf(name, text))) }))
      .filter(({ place }) => place < NOWHERE)
      .sort((one, other) => one.place - other.place || one.name.length - other.name.length)
      .slice(0, MAX_SUGGESTIONS)
      .map(({ id, name }) => ({ id, name }));
  };
}

function named(catalog: Catalog, id: Topic, words: readonly string[]) {
  const name = topicName(catalog, id);
  return { id, name, names: [name, id, ...words].map(plain) };
}

const NOWHERE = 4;

function placeOf(name: string, text: string): number {
  if (name === text) return 0;
  if (name.startsWith(text)) return 1;
  if (name.includes(` ${text}`)) return 2;
  return name.includes(text) ? 3 : NOWHERE;
}
