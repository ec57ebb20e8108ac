import type { Catalog, Service } from '../catalog/catalog.js';
import type { Question } from '../question/question.js';
import type { Answer } from './answer.js';

type ListQuestion = Extract<Question, { kind: 'list' }>;

/** How many services one message lists: short enough to read on a phone. */
export const PAGE_SIZE = 40;

/** The services of a provider, a kind or a category, a page at a time. Modes are found under their service. */
export function list(catalog: Catalog, question: ListQuestion): Answer {
  const found = [...catalog.services.values()]
    .filter((service) => belongs(catalog, service, question))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
  const page = Math.min(Math.max(1, question.page), pages);
  return {
    kind: 'list',
    title: titleOf(catalog, question),
    entries: found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map((service) => ({
      id: service.id,
      name: service.name,
      kindName: catalog.kinds.get(service.kind)?.name ?? service.kind,
      retired: service.retired !== undefined,
    })),
    total: found.length,
    page,
    pages,
    previous: page > 1 ? { ...question, page: page - 1 } : null,
    next: page < pages ? { ...question, page: page + 1 } : null,
  };
}

function belongs(
  catalog: Catalog,
  service: Service,
  { provider, serviceKind, category, retired }: ListQuestion,
): boolean {
  return (
    !service.modeOf &&
    (provider === undefined || service.provider === provider) &&
    (serviceKind === undefined || service.kind === serviceKind) &&
    (category === undefined || catalog.kinds.get(service.kind)?.category === category) &&
    (retired === undefined || service.retired !== undefined)
  );
}

/** "AWS · Databases", "Retired · Google Cloud", "All services". */
function titleOf(catalog: Catalog, { provider, serviceKind, category, retired }: ListQuestion): string {
  const parts = [
    retired ? 'Retired' : undefined,
    provider && catalog.words.providers[provider].name,
    serviceKind && catalog.kinds.get(serviceKind)?.name,
    category && catalog.categories.get(category)?.name,
  ].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(' · ') : 'All services';
}
