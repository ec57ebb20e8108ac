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

const titles = (catalog: Catalog, layers: readonly LayerId[]): string[] => layers.map((id) => catalog.layers[id].title);

const names = (catalog: Catalog, subjects: readonly SubjectId[]): string =>
  subjects.map((id) => subjectCard(catalog, id).name).join(', ');
