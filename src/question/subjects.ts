import type { Service, SubjectId } from '../catalog/catalog.js';
import { isService } from '../catalog/resolve.js';
import type { ServiceNaming, SubjectNaming } from './naming.js';
import type { Span } from './phrase-book.js';
import type { Sight } from './sight.js';

/**
 * How sure it is that a phrase means its one subject, surest first. `firm`: its name. `placed`: a word that fits several
 * services, one of them of a provider named elsewhere in the question. `loose`: a word that fits several. `weak`: a
 * common word that may be a name.
 */
export type Certainty = 'firm' | 'placed' | 'loose' | 'weak';

/** A subject that the question names, once the providers named in it are taken into account. */
export interface Named {
  readonly span: Span<SubjectNaming>;
  readonly certainty: Certainty;
  readonly candidates: readonly SubjectId[];
  /** Spoken of with a provider that has no such service: "azure lambda". */
  readonly misplaced?: true;
}

export function nameSubjects(sight: Sight): Named[] {
  return sight.subjects.flatMap((span): Named[] => {
    const { value } = span;
    if (value.is === 'service') return nameServices(span, value, sight);
    return [{ span, certainty: 'firm', candidates: [`model/${value.model}`] }];
  });
}

function nameServices(span: Span<SubjectNaming>, naming: ServiceNaming, sight: Sight): Named[] {
  const named = (certainty: Certainty, services: readonly Service[]): Named => {
    return { span, certainty, candidates: services.map(({ id }) => id) };
  };
  const { official, services, grade } = naming;
  if (official && official.name === asTyped(span, sight)) return [named('firm', [official.service])];
  if (services.length === 1 && (grade === 'named' || grade === 'derived')) {
    const before = sight.providers.find(({ end }) => end === span.start);
    return [{ ...named('firm', services), ...(before && { misplaced: true }) }];
  }
  const after = sight.providers.filter(({ start }) => start === span.end);
  if (grade === 'weak') {
    const before = sight.providers.find(({ end }) => end === span.start);
    if (before && ofProviders(services, [before]).length === 0) return []; // "Amazon Elastic …" is none of Azure's
    const theirs = ofProviders(services, isCapitalised(span, sight) ? sight.providers : after);
    return [theirs.length === 1 ? named('firm', theirs) : named('weak', services)];
  }
  const fitting = ofProviders(services, sight.providers);
  if (fitting.length === 0) return [named('loose', services)];
  const isOneEach = new Set(fitting.map(({ provider }) => provider)).size === fitting.length;
  return isOneEach ? fitting.map((service) => named('placed', [service])) : [named('loose', fitting)];
}

const ofProviders = (services: readonly Service[], providers: Sight['providers']): Service[] =>
  services.filter(({ provider }) => providers.some(({ value }) => value === provider));

/** "Workspace" amid words in small letters is a name. */
const isCapitalised = ({ start, end }: Span<unknown>, { tokens }: Sight): boolean =>
  start > 0 &&
  tokens.slice(start, end).every(({ raw }) => /^[A-Z][a-z]/.test(raw)) &&
  tokens.some(({ raw }) => /^[a-z]/.test(raw));

const asTyped = (span: Span<unknown>, sight: Sight): string =>
  sight.tokens
    .slice(span.start, span.end)
    .map(({ raw }) => raw)
    .join(' ');

/** Whether it is sure which one is meant. */
export const isSure = ({ certainty }: Pick<Named, 'certainty'>): boolean =>
  certainty === 'firm' || certainty === 'placed';

export const namesService = ({ candidates }: Named): boolean => candidates.some(isService);
