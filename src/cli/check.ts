import type { Catalog } from '../catalog/catalog.js';
import { loadCatalog } from '../catalog/load.js';
import { resolveAll } from '../catalog/resolve.js';
import { BASES, LAYER_IDS } from '../catalog/schema.js';
import { yamlFiles } from '../catalog/yaml-files.js';
import { DATA } from '../paths.js';
import { reportAndExit } from './report.js';

/** `npm run check`: is the data sound, and how much of it is known at first hand? */
function main(root: string): void {
  const catalog = loadCatalog(yamlFiles(root));
  const { services, kinds, tips } = catalog;
  console.log(
    `${services.size} services and modes, ${kinds.size} kinds, ${LAYER_IDS.length} layers, ${tips.length} tips: sound`,
  );
  print(
    'by provider',
    countBy(services.values(), ({ provider }) => catalog.words.providers[provider].name),
  );
  print(
    'retired',
    countBy(
      [...services.values()].filter(({ retired }) => retired),
      ({ provider }) => catalog.words.providers[provider].name,
    ),
  );
  print(
    'by category',
    countBy(services.values(), ({ kind }) => categoryOf(catalog, kind)),
  );
  const verdicts = [...services.keys()].flatMap((id) => resolveAll(catalog, id));
  const byBasis = countBy(verdicts, ({ basis }) => basis);
  print('verdicts by basis', new Map(BASES.map((basis) => [basis, byBasis.get(basis) ?? 0])));
}

function categoryOf(catalog: Catalog, kind: string): string {
  const category = catalog.kinds.get(kind)?.category ?? '';
  return catalog.categories.get(category)?.name ?? category;
}

function countBy<T>(items: Iterable<T>, nameOf: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(nameOf(item), (counts.get(nameOf(item)) ?? 0) + 1);
  return counts;
}

function print(title: string, counts: ReadonlyMap<string, number>): void {
  console.log(`${title}: ${[...counts].map(([name, count]) => `${name} ${count}`).join(' · ')}`);
}

try {
  main(process.argv[2] ?? DATA);
} catch (error) {
  reportAndExit(error, 1);
}
