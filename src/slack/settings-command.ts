import type { Catalog } from '../catalog/catalog.js';
import { PROVIDER_IDS, type ProviderId } from '../catalog/schema.js';
import { plainWords } from '../question/normalise.js';

/** What a `settings …` asks for. */
export type SettingsCommand =
  | { readonly kind: 'show' }
  | { readonly kind: 'provider'; readonly provider: ProviderId | 'none' }
  | { readonly kind: 'unclear'; readonly typed: string };

const NONE = new Set(['none', 'no', 'off', 'any', 'all', 'nothing', 'clear', 'reset']);

/** "settings", "settings provider aws"; undefined for "settings of rds", which asks who looks after them. */
export function readSettings(catalog: Catalog, text: string): SettingsCommand | undefined {
  const [first, ...rest] = plainWords(text.replace(/<@[^>]*>/g, ' '))
    .toLowerCase()
    .split(' ');
  if (first !== 'settings' && first !== 'setting') return undefined;
  const words = rest[0] === 'default' ? rest.slice(1) : rest;
  const saysProvider = words[0] === 'provider';
  const typed = (saysProvider ? words.slice(1) : words).filter((word) => word !== 'is' && word !== 'to').join(' ');
  if (typed === '') return { kind: 'show' };
  const provider = providerCalled(catalog, typed);
  if (provider) return { kind: 'provider', provider };
  return saysProvider ? { kind: 'unclear', typed } : undefined;
}

function providerCalled(catalog: Catalog, typed: string): ProviderId | 'none' | undefined {
  if (NONE.has(typed)) return 'none';
  return PROVIDER_IDS.find((id) => id === typed || catalog.words.providers[id].words.includes(typed));
}
