import type { Service, ServiceId, SubjectId } from '../catalog/catalog.js';
import type { ServiceNaming, SubjectNaming } from './naming.js';
import type { Span } from './phrase-book.js';
import type { Sight } from './sight.js';

/** A subject that the question names, once the providers named in it are taken into account. */
export interface Named {
  readonly span: Span<SubjectNaming>;
  /** `firm`: one subject. `loose`: a word that fits several services. `weak`: a common word that may be a service. */
  readonly certainty: 'firm' | 'loose' | 'weak';
  readonly candidates: readonly SubjectId[];
  /** Spoken of with its provider: "aws batch". */
  readonly withProvider: boolean;
  /** Spoken of with a provider that has no such service: "azure lambda". */
  readonly misplaced: boolean;
}

export function nameSubjects(sight: Sight): Named[] {
  return sight.subjects.flatMap((span): Named[] => {
    const { value } = span;
    if (value.is === 'service') return nameServices(span, value, sight);
    return [{ span, certainty: 'firm', candidates: [`model/${value.model}`], withProvider: false, misplaced: false }];
  });
}

function nameServices(span: Span<SubjectNaming>, naming: ServiceNaming, sight: Sight): Named[] {
  const named = (certainty: Named['certainty'], services: readonly Service[], withProvider = false): Named => {
    return { span, certainty, candidates: services.map(({ id }) => id), withProvider, misplaced: false };
  };
  const { official, services, grade } = naming;
  if (official && official.name === asTyped(span, sight)) return [named('firm', [official.service], true)];

  const before = sight.providers.find(({ end }) => end === span.start)?.value;
  const beside = before ?? sight.providers.find(({ start }) => start === span.end)?.value;
  const ofBeside = services.filter(({ provider }) => provider === beside);
  if (services.length === 1 && (grade === 'named' || grade === 'derived')) {
    const misplaced = before !== undefined && ofBeside.length === 0;
    return [{ ...named('firm', services, ofBeside.length > 0), misplaced }];
  }
  const ofMentioned = services.filter(({ provider }) => sight.providers.some(({ value }) => value === provider));
  const fitting = ofBeside.length > 0 ? ofBeside : ofMentioned;
  if (grade === 'weak' && ofBeside.length === 0) return [named('weak', services)];
  if (fitting.length === 0) return [named('loose', services)];
  const oneOfEach = new Set(fitting.map(({ provider }) => provider)).size === fitting.length;
  return oneOfEach ? fitting.map((service) => named('firm', [service], true)) : [named('loose', fitting, true)];
}

const asTyped = (span: Span<unknown>, sight: Sight): string =>
  sight.tokens
    .slice(span.start, span.end)
    .map(({ raw }) => raw)
    .join(' ');

export const isService = (id: SubjectId): id is ServiceId => !id.startsWith('model/');
