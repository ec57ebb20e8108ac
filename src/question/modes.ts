import type { Catalog } from '../catalog/catalog.js';
import { isService } from '../catalog/resolve.js';
import type { Place } from './phrase-book.js';
import { contains, overlaps, type Sight } from './sight.js';
import type { Named } from './subjects.js';

/**
 * Services named beside the words that tell one of their modes become that mode ("eks ... fargate"), and a service
 * named beside one of its modes gives way to it ("autopilot clusters in gke").
 */
export function withModes(
  subjects: readonly Named[],
  sight: Sight,
  layers: readonly Place[],
  catalog: Catalog,
): readonly Named[] {
  const absorbed = new Set<Named>();
  const fused = subjects.map((named): Named => {
    const [id] = named.candidates;
    for (const place of sight.modes) {
      const mode = place.value.find(({ service }) => service === id)?.mode;
      const taken = [...layers, named.span].some((span) => overlaps(span, place));
      const others = subjects.filter((other) => other !== named && overlaps(other.span, place));
      if (!mode || taken || !others.every((other) => contains(place, other.span))) continue;
      for (const other of others) absorbed.add(other);
      return { ...named, candidates: [mode] };
    }
    return named;
  });
  const left = fused.filter((_, at) => !subjects.some((subject, place) => place === at && absorbed.has(subject)));
  const services = left.flatMap(({ candidates }) => candidates.filter(isService));
  const withMode = new Set(services.flatMap((id) => catalog.services.get(id)?.modeOf ?? []));
  return left.filter(({ candidates }) => !candidates.some((id) => isService(id) && withMode.has(id)));
}
