import type { Catalog, SubjectId } from '../catalog/catalog.js';
import { LAYER_IDS, type LayerId, MODEL_IDS } from '../catalog/schema.js';
import { subjectCard } from './cards.js';

/** Something a menu offers while a person types. */
export interface Offer<Id> {
  readonly id: Id;
  readonly name: string;
}

export type Suggest<Id> = (typed: string) => Offer<Id>[];

/** Slack takes no more options in one reply. */
const MAX_OFFERS = 100;

/** Services, modes and service models whose names hold what was typed, the nearest first. Made once for a catalog. */
export function createSubjectSuggester(catalog: Catalog): Suggest<SubjectId> {
  const services = [...catalog.services.values()].map(({ id, name, aliases }) =>
    known(catalog, id, [name, ...aliases]),
  );
  const models = MODEL_IDS.map((model) => known(catalog, `model/${model}`, [catalog.models[model].short]));
  return suggesterOf([...services, ...models]);
}

/** Layers by their titles and by the words people have for them: "patching". */
export const createLayerSuggester = (catalog: Catalog): Suggest<LayerId> =>
  suggesterOf(
    LAYER_IDS.map((id) => ({
      id,
      name: catalog.layers[id].title,
      words: [catalog.layers[id].title, ...catalog.layers[id].words].map(lower),
    })),
  );

interface Known<Id> extends Offer<Id> {
  readonly words: readonly string[];
}

function known(catalog: Catalog, id: SubjectId, words: readonly string[]): Known<SubjectId> {
  const { name, fullName, providerName } = subjectCard(catalog, id);
  const label = id.startsWith('model/') ? name : `${name} (${providerName})`;
  return { id, name: label, words: [name, fullName, id, ...words].map(lower) };
}

const suggesterOf =
  <Id>(all: readonly Known<Id>[]): Suggest<Id> =>
  (typed) => {
    const text = lower(typed.trim());
    if (text === '') return all.slice(0, MAX_OFFERS).map(({ id, name }) => ({ id, name }));
    return all
      .map((each) => ({ each, place: Math.min(...each.words.map((word) => placeOf(word, text))) }))
      .filter(({ place }) => place < NOWHERE)
      .sort((one, other) => one.place - other.place || one.each.name.length - other.each.name.length)
      .slice(0, MAX_OFFERS)
      .map(({ each: { id, name } }) => ({ id, name }));
  };

const NOWHERE = 4;

function placeOf(name: string, text: string): number {
  if (name === text) return 0;
  if (name.startsWith(text)) return 1;
  if (name.includes(` ${text}`)) return 2;
  return name.includes(text) ? 3 : NOWHERE;
}

const lower = (text: string): string => text.toLowerCase();
