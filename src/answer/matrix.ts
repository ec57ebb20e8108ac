import type { Catalog } from '../catalog/catalog.js';
import { LAYER_IDS, type LayerId, MODEL_IDS, type ModelId, OWNERS, type Owner } from '../catalog/schema.js';
import type { Question } from '../question/question.js';
import type { Answer, Dispute, MatrixCell, ModelColumn } from './answer.js';
import { layerCard, layerVerdict, readingCard } from './cards.js';
import type { Known } from './known.js';

/** The nine rows of the chart that most people have seen, and the four models it has columns for. */
const CLASSIC_ROWS: readonly { readonly title: string; readonly layers: readonly LayerId[] }[] = [
  { title: 'Application', layers: ['application'] },
  { title: 'Data', layers: ['data'] },
  { title: 'Runtime', layers: ['runtime'] },
  { title: 'Middleware', layers: ['middleware'] },
  { title: 'OS', layers: ['os'] },
  { title: 'Virtualization', layers: ['virtualization'] },
  { title: 'Server', layers: ['server'] },
  { title: 'Storage', layers: ['storage'] },
  { title: 'Networking', layers: ['network-controls', 'network-infrastructure'] },
];
const CLASSIC_MODELS: readonly ModelId[] = ['on-premises', 'iaas', 'paas', 'saas'];

/** The whole model: the classic chart or all layers, as we hold it or as one authority reads it. */
export function matrix(catalog: Catalog, { rows, reading }: Extract<Question, { kind: 'matrix' }>): Answer {
  const classic = rows === 'classic';
  const models = classic ? CLASSIC_MODELS : MODEL_IDS;
  const all = LAYER_IDS.map((layer) => ({ title: catalog.layers[layer].title, layers: [layer] }));
  const card = readingCard(catalog, reading);
  const cells = card && catalog.readings.get(card.id)?.cells;
  const ownerOf = (model: ModelId, layer: LayerId): MatrixCell =>
    cells ? (cells[model]?.[layer] ?? null) : catalog.models[model].duties[layer].owner;
  const shown = classic ? CLASSIC_ROWS : all;
  return {
    kind: 'matrix',
    rows: shown.map(({ title, layers }) => ({
      title,
      owners: models.map((model) => together(layers.map((layer) => ownerOf(model, layer)))),
    })),
    models: columns(catalog, models),
    classic,
    reading: card,
    disputes: card
      ? []
      : disputes(
          catalog,
          models,
          shown.flatMap(({ layers }) => layers),
        ),
  };
}

/** One layer across the service models, for who asks about a layer and names no service. */
export function layerAcrossModels(known: Known, layers: readonly LayerId[]): Answer {
  const { catalog } = known;
  return {
    kind: 'layer',
    layers: layers.map((layer) => ({
      layer: layerCard(catalog, layer),
      verdicts: MODEL_IDS.map((model) => layerVerdict(known, `model/${model}`, layer)),
    })),
    models: columns(catalog, MODEL_IDS),
  };
}

const columns = (catalog: Catalog, models: readonly ModelId[]): ModelColumn[] =>
  models.map((id) => ({ id, name: catalog.models[id].short }));

/** A row that covers several layers is shared where they are in different hands. */
function together(owners: readonly MatrixCell[]): MatrixCell {
  const known = owners.filter((owner): owner is Owner => owner !== null);
  const [first = null] = known;
  return known.every((owner) => owner === first) ? first : 'shared';
}

/** The cells that an authority fills otherwise than we do: a disagreement is never hidden. */
function disputes(catalog: Catalog, models: readonly ModelId[], layers: readonly LayerId[]): Dispute[] {
  return layers.flatMap((layer) =>
    models.flatMap((model) => {
      const ours = catalog.models[model].duties[layer].owner;
      return OWNERS.filter((owner) => owner !== ours).flatMap((owner) => {
        const readings = [...catalog.readings.values()].filter(({ cells }) => cells[model]?.[layer] === owner);
        const cell = `${catalog.layers[layer].title}, ${catalog.models[model].short}`;
        return readings.length > 0 ? [{ cell, owner, readings: readings.map(({ name }) => name) }] : [];
      });
    }),
  );
}
