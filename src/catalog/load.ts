import type { z } from 'zod';
import type { Catalog, Service, ServiceId } from './catalog.js';
import { crossCheck } from './cross-check.js';
import { type DataFiles, readFile } from './files.js';
import { CatalogError, type Problem } from './problem.js';
import * as schema from './schema.js';

/**
 * Reads all the data into one frozen catalog.
 * @throws CatalogError that lists every problem of every file, so that one round of mending is enough
 */
export function loadCatalog(files: DataFiles): Catalog {
  const problems: Problem[] = [];
  const read = <T extends z.ZodType>(file: string, shape: T) => readFile(files, file, shape, problems);

  const layers = read('layers.yml', schema.LayersFile);
  const models = read('models.yml', schema.ModelsFile);
  const categories = read('categories.yml', schema.CategoriesFile);
  const kinds = read('kinds.yml', schema.KindsFile);
  const readings = read('readings.yml', schema.ReadingsFile);
  const concepts = read('concepts.yml', schema.ConceptsFile);
  const words = read('words.yml', schema.Words);
  const english = read('words/english.yml', schema.EnglishWords);
  const tips = files.names('tips').flatMap((name) => read(`tips/${name}.yml`, schema.TipsFile) ?? []);
  const services = readServices(files, read);

  if (!layers || !models || !categories || !kinds || !readings || !concepts || !words || !english)
    throw new CatalogError(problems);
  const catalog: Catalog = {
    layers,
    models,
    categories: new Map(Object.entries(categories)),
    kinds: new Map(Object.entries(kinds)),
    services,
    readings: new Map(Object.entries(readings)),
    concepts: new Map(Object.entries(concepts)),
    tips,
    words,
    english,
  };
  problems.push(...crossCheck(catalog));
  if (problems.length > 0) throw new CatalogError(problems);
  return deepFreeze(catalog);
}

type Read = <T extends z.ZodType>(file: string, shape: T) => z.infer<T> | undefined;

/** A service's id is its place: data/services/aws/rds.yml is aws/rds. */
function readServices(files: DataFiles, read: Read): Map<ServiceId, Service> {
  const services = new Map<ServiceId, Service>();
  for (const provider of schema.PROVIDER_IDS) {
    for (const name of files.names(`services/${provider}`)) {
      const file = read(`services/${provider}/${name}.yml`, schema.ServiceFile);
      if (file) services.set(`${provider}/${name}`, { ...file, id: `${provider}/${name}`, provider, modes: [] });
    }
  }
  for (const mode of services.values()) {
    const service = mode.modeOf && services.get(mode.modeOf);
    if (service) services.set(service.id, { ...service, modes: [...service.modes, mode.id] });
  }
  return services;
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  const parts = value instanceof Map ? value.values() : Object.values(value);
  for (const part of parts) deepFreeze(part);
  return Object.freeze(value);
}
