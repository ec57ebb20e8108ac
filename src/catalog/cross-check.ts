import type { Catalog, Service } from './catalog.js';
import type { Problem } from './problem.js';
import type { Duty } from './schema.js';

/** What no single file can tell: names that point nowhere, names used twice, duties that say only half. */
export function crossCheck(catalog: Catalog): Problem[] {
  return [
    ...kindProblems(catalog),
    ...[...catalog.services.values()].flatMap((service) => serviceProblems(catalog, service)),
    ...nameProblems(catalog),
    ...layerWordProblems(catalog),
    ...wordProblems(catalog),
    ...tipProblems(catalog),
    ...dutyProblems(catalog),
  ];
}

const fileOf = (service: Service): string => `services/${service.id}.yml`;

function kindProblems(catalog: Catalog): Problem[] {
  return [...catalog.kinds]
    .filter(([, kind]) => !catalog.categories.has(kind.category))
    .map(([id, kind]) => ({
      file: 'kinds.yml',
      place: `${id}.category`,
      remedy: unknownId(kind.category, 'categories.yml'),
    }));
}

function serviceProblems(catalog: Catalog, service: Service): Problem[] {
  const problems: Problem[] = [];
  const report = (place: string, remedy: string) => problems.push({ file: fileOf(service), place, remedy });
  if (!catalog.kinds.has(service.kind)) report('kind', unknownId(service.kind, 'kinds.yml'));
  if (service.modeOf) {
    const parent = catalog.services.get(service.modeOf);
    if (!parent)
      report('modeOf', `there is no ${service.modeOf}: correct the id, or add services/${service.modeOf}.yml`);
    else if (parent.modeOf) report('modeOf', `${service.modeOf} is itself a mode: name its service, ${parent.modeOf}`);
    if (!service.modeName)
      report('modeName', 'is missing: say what this mode is called beside its service, such as Fargate');
  }
  if (service.short && !service.aliases.includes(service.short.toLowerCase()))
    report('short', `add "${service.short.toLowerCase()}" to the aliases, so that it can be asked for`);
  if (!service.modeOf && service.modeName) report('modeName', 'is only for a mode: add modeOf, or remove it');
  if (!service.modeOf && service.special) report('special', 'is only for a mode: add modeOf, or remove it');
  return problems;
}

/** A name or alias must find one service only; a word that fits several belongs in words.yml. */
function nameProblems(catalog: Catalog): Problem[] {
  const owners = new Map<string, Service>();
  const problems: Problem[] = [];
  for (const service of catalog.services.values()) {
    const names = [service.name, ...service.aliases].map((name) => name.toLowerCase());
    for (const name of new Set(names)) {
      const other = owners.get(name);
      if (other) {
        const remedy = `"${name}" already names ${other.id}: remove it from one of them, or list it under ambiguous in words.yml`;
        problems.push({ file: fileOf(service), place: 'aliases', remedy });
      } else {
        owners.set(name, service);
      }
    }
    if (new Set(names).size < names.length)
      problems.push({ file: fileOf(service), place: 'aliases', remedy: 'a name is listed twice: remove one' });
  }
  return problems;
}

function layerWordProblems(catalog: Catalog): Problem[] {
  const owners = new Map<string, string>();
  const problems: Problem[] = [];
  for (const [id, layer] of Object.entries(catalog.layers)) {
    for (const word of new Set(layer.words)) {
      const other = owners.get(word);
      if (other)
        problems.push({
          file: 'layers.yml',
          place: `${id}.words`,
          remedy: `"${word}" already means ${other}: keep it in one of them`,
        });
      else owners.set(word, id);
    }
  }
  return problems;
}

function wordProblems(catalog: Catalog): Problem[] {
  return catalog.words.ambiguous.flatMap(({ words, services }) =>
    services
      .filter((id) => !catalog.services.has(id))
      .map((id) => ({
        file: 'words.yml',
        place: `ambiguous "${words[0]}"`,
        remedy: `there is no ${id}: correct the id, or add services/${id}.yml`,
      })),
  );
}

function tipProblems(catalog: Catalog): Problem[] {
  const ids = new Set<string>();
  const problems: Problem[] = [];
  for (const tip of catalog.tips) {
    const report = (remedy: string) => problems.push({ file: 'tips/', place: tip.id, remedy });
    if (ids.has(tip.id)) report('the id is used twice: rename one');
    ids.add(tip.id);
    if (tip.service && !catalog.services.has(tip.service))
      report(`there is no ${tip.service}: correct the id, or add services/${tip.service}.yml`);
    if (tip.service && tip.provider && !tip.service.startsWith(`${tip.provider}/`))
      report(`${tip.service} is not of ${tip.provider}: correct one of them`);
  }
  return problems;
}

function dutyProblems(catalog: Catalog): Problem[] {
  const inModels = Object.entries(catalog.models).flatMap(([id, { duties }]) =>
    dutiesAt('models.yml', `${id}.`, duties),
  );
  const inKinds = [...catalog.kinds].flatMap(([id, { duties }]) => dutiesAt('kinds.yml', `${id}.`, duties));
  const inServices = [...catalog.services.values()].flatMap((service) => dutiesAt(fileOf(service), '', service.duties));
  return [...inModels, ...inKinds, ...inServices].flatMap(({ file, place, duty }) =>
    missingHalves(duty).map((half) => ({
      file,
      place,
      remedy: `owner is ${duty.owner}, but ${half} says nothing: add what that side does`,
    })),
  );
}

interface PlacedDuty {
  readonly file: string;
  readonly place: string;
  readonly duty: Duty;
}

function dutiesAt(file: string, prefix: string, duties: Readonly<Partial<Record<string, Duty>>>): PlacedDuty[] {
  return Object.entries(duties).flatMap(([layer, duty]) =>
    duty ? [{ file, place: `${prefix}duties.${layer}`, duty }] : [],
  );
}

function missingHalves({ owner, customer, provider }: Duty): ('customer' | 'provider')[] {
  const halves = owner === 'shared' ? (['customer', 'provider'] as const) : [owner];
  const phrases = { customer, provider };
  return halves.filter((half) => phrases[half].length === 0);
}

const unknownId = (id: string, file: string): string =>
  `there is no "${id}" in ${file}: correct the spelling, or add it there`;
