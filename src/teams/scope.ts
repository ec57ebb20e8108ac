import type { Catalog } from '../catalog/catalog.js';
import { findService } from '../catalog/resolve.js';
import { PROVIDER_IDS } from '../catalog/schema.js';
import type { Scope } from './team-book.js';

const KIND = 'kind/';

/** A scope as it is kept, exported and typed: "everything", "aws", "kind/object-storage", "aws/rds". */
export function scopeText(scope: Scope): string {
  switch (scope.of) {
    case 'everything':
      return scope.of;
    case 'provider':
      return scope.provider;
    case 'kind':
      return `${KIND}${scope.kind}`;
    case 'service':
      return scope.service;
  }
}

/** Reads it back, whether or not the catalog still has what it names. */
export function scopeOf(text: string): Scope | undefined {
  if (text === 'everything') return { of: 'everything' };
  const provider = PROVIDER_IDS.find((id) => text === id);
  if (provider) return { of: 'provider', provider };
  if (text.startsWith(KIND)) return { of: 'kind', kind: text.slice(KIND.length) };
  const owner = PROVIDER_IDS.find((id) => text.startsWith(`${id}/`));
  return owner && { of: 'service', service: `${owner}/${text.slice(owner.length + 1)}` };
}

/** Reads a scope that the catalog has. */
export function knownScope(catalog: Catalog, text: string): Scope | undefined {
  const scope = scopeOf(text);
  if (scope?.of === 'kind' && !catalog.kinds.has(scope.kind)) return undefined;
  if (scope?.of === 'service' && !catalog.services.has(scope.service)) return undefined;
  return scope;
}

/** What a scope is called in a sentence. */
export function scopeName(catalog: Catalog, scope: Scope): string {
  switch (scope.of) {
    case 'everything':
      return 'everything';
    case 'provider':
      return catalog.words.providers[scope.provider].name;
    case 'kind':
      return `every service of the kind “${catalog.kinds.get(scope.kind)?.name ?? scope.kind}”`;
    case 'service': {
      const service = findService(catalog, scope.service);
      return service ? (service.short ?? service.name) : scope.service;
    }
  }
}
