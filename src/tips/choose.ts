import { tipOfTheDay } from '../answer/tip.js';
import type { Catalog } from '../catalog/catalog.js';
import type { Tip } from '../catalog/schema.js';

/**
 * The tip of that day for who chose these topics (ids of layers, services and providers); none: about anything.
 * Everyone with the same topics sees the same tip, and none twice until all were shown.
 */
export function chooseTip(catalog: Catalog, topics: readonly string[], day: string): Tip | undefined {
  const about = topics.length > 0 ? catalog.tips.filter((tip) => isAbout(catalog, tip, topics)) : [];
  return tipOfTheDay(about.length > 0 ? about : catalog.tips, day);
}

function isAbout(catalog: Catalog, { layers, service, provider }: Tip, topics: readonly string[]): boolean {
  const owner = service && catalog.services.get(service);
  const names = [...layers, service, owner?.modeOf, owner?.provider, provider];
  return names.some((name) => name !== undefined && topics.includes(name));
}
