import type { Catalog, SubjectId } from '../catalog/catalog.js';
import { findService, modelOf, resolve } from '../catalog/resolve.js';
import type { LayerId } from '../catalog/schema.js';
import { holderOf } from '../teams/team-book.js';
import type { LayerCard, LayerVerdict, ReadingCard, SubjectCard } from './answer.js';
import type { Known } from './known.js';

export function subjectCard(catalog: Catalog, id: SubjectId): SubjectCard {
  const service = findService(catalog, id);
  if (!service) {
    const { name } = catalog.models[modelOf(catalog, id)];
    return { id, name, fullName: name, providerName: 'the provider', modeName: null, note: null, retired: null };
  }
  const { name, short = name, provider, modeName = null, note = null, retired } = service;
  return {
    id,
    name: short,
    fullName: name,
    providerName: catalog.words.providers[provider].name,
    modeName,
    note,
    retired: retired ? { ...retired, replacement: retired.replacement ?? null } : null,
  };
}

export function layerCard(catalog: Catalog, id: LayerId): LayerCard {
  const { title, meaning } = catalog.layers[id];
  return { id, title, meaning };
}

export function readingCard(catalog: Catalog, id: string | undefined): ReadingCard | null {
  const reading = id === undefined ? undefined : catalog.readings.get(id);
  return id !== undefined && reading
    ? { id, name: reading.name, source: reading.source, note: reading.note ?? null }
    : null;
}

/** The verdict on a layer, with our team, the modes that differ and, if one was asked for, how an authority reads the cell. */
export function layerVerdict(known: Known, subject: SubjectId, layer: LayerId, reading?: string): LayerVerdict {
  const { catalog, teams } = known;
  const verdict = resolve(catalog, subject, layer);
  const modes = findService(catalog, subject)?.modes ?? [];
  const cells = reading === undefined ? undefined : catalog.readings.get(reading)?.cells;
  return {
    ...verdict,
    title: catalog.layers[layer].title,
    team: verdict.owner === 'provider' ? null : holderOf(catalog, teams, subject, layer),
    variesIn: modes
      .filter((mode) => resolve(catalog, mode, layer).owner !== verdict.owner)
      .map((mode) => subjectCard(catalog, mode)),
    readAs: cells?.[modelOf(catalog, subject)]?.[layer] ?? null,
  };
}
