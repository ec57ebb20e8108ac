import type { Catalog } from '../catalog/catalog.js';
import { loadCatalog } from '../catalog/load.js';
import { resolveAll } from '../catalog/resolve.js';
import { LAYER_IDS, PROVIDER_IDS } from '../catalog/schema.js';
import { yamlFiles } from '../catalog/yaml-files.js';
import { DATA } from '../paths.js';
import { reportAndExit } from './report.js';

/** `npm run check`: is the data sound, and how much of it is known at first hand? */
function main(root: string): void {
  const catalog = loadCatalog(yamlFiles(root));
  const services = [...catalog.services.values()];
  console.log(
    `${services.length} services and modes, ${catalog.kinds.size} kinds, ${LAYER_IDS.length} layers, ${catalog.tips.length} tips: sound`,
  );
  for (const provider of PROVIDER_IDS) {
    const own = services.filter((service) => service.provider === provider);
    const retired = own.filter((service) => service.retired).length;
    console.log(`  ${catalog.words.providers[provider].name}: ${own.length} (${retired} retired)`);
  }
  for (const [basis, count] of countByBasis(catalog)) console.log(`  ${basis}: ${count} verdicts`);
}

function countByBasis(catalog: Catalog): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of catalog.services.keys()) {
    for (const { basis } of resolveAll(catalog, id)) counts.set(basis, (counts.get(basis) ?? 0) + 1);
  }
  return counts;
}

try {
  main(process.argv[2] ?? DATA);
} catch (error) {
  reportAndExit(error, 1);
}
