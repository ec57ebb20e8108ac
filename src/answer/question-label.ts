import type { Catalog, SubjectId } from '../catalog/catalog.js';
import type { LayerId } from '../catalog/schema.js';
import type { Question } from '../question/question.js';
import { subjectCard } from './cards.js';

/** A question that is worth asking again. */
export type Repeatable = Extract<Question, { kind: 'ask' | 'compare' | 'checklist' | 'picture' }>;

export const isRepeatable = (question: Question): question is Repeatable =>
  question.kind === 'ask' ||
  question.kind === 'compare' ||
  question.kind === 'checklist' ||
  question.kind === 'picture';

/** A question in a few words, to be pressed again: "Operating system · AWS Lambda". */
export function questionLabel(catalog: Catalog, question: Repeatable): string {
  switch (question.kind) {
    case 'ask':
      return [...titles(catalog, question.layers), names(catalog, question.subjects)].filter(Boolean).join(' · ');
    case 'compare':
      return ['Compare', names(catalog, question.subjects), ...titles(catalog, question.layers)].join(' · ');
    case 'checklist':
      return `Checklist · ${names(catalog, question.subjects)}`;
    case 'picture':
      return `Picture · ${names(catalog, question.subjects)}`;
  }
}

/** So many fit on a button. */
const MAX_NAMED = 3;

const titles = (catalog: Catalog, layers: readonly LayerId[]): string[] =>
  layers.length > 0 ? [listed(layers.map((id) => catalog.layers[id].title))] : [];

const names = (catalog: Catalog, subjects: readonly SubjectId[]): string =>
  listed(subjects.map((id) => subjectCard(catalog, id).name));

function listed(all: readonly string[]): string {
  if (all.length <= MAX_NAMED) return all.join(', ');
  return `${all.slice(0, MAX_NAMED - 1).join(', ')} and ${all.length - MAX_NAMED + 1} more`;
}
