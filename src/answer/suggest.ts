import type { Catalog, SubjectId } from '../catalog/catalog.js';
import { isService } from '../catalog/resolve.js';
import { LAYER_IDS, type LayerId, MODEL_IDS } from '../catalog/schema.js';
import { subjectCard } from './cards.js';
import { type Offerable, type Suggest, suggesterOf } from './offers.js';

/** Services, modes and service models. Made once for a catalog. */
export const createSubjectSuggester = (catalog: Catalog): Suggest<SubjectId> =>
  suggesterOf(() => [
    ...services(catalog),
    ...MODEL_IDS.map((model) => subject(catalog, `model/${model}`, [catalog.models[model].short])),
  ]);

export const createServiceSuggester = (catalog: Catalog): Suggest<SubjectId> => suggesterOf(() => services(catalog));

/** Layers by their titles and by the words people have for them: "patching". */
export const createLayerSuggester = (catalog: Catalog): Suggest<LayerId> =>
  suggesterOf(() =>
    LAYER_IDS.map((id) => {
      const { title, words } = catalog.layers[id];
      return { id, name: title, words: [title, ...words] };
    }),
  );

const services = (catalog: Catalog): Offerable<SubjectId>[] =>
  [...catalog.services.values()].map(({ id, name, aliases }) => subject(catalog, id, [name, ...aliases]));

function subject(catalog: Catalog, id: SubjectId, words: readonly string[]): Offerable<SubjectId> {
  const { name, fullName, providerName } = subjectCard(catalog, id);
  const label = isService(id) ? `${name} (${providerName})` : name;
  return { id, name: label, words: [name, fullName, id, ...words] };
}
