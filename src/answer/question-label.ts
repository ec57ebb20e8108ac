import type { Catalog, SubjectId } from '../catalog/catalog.js';
import type { LayerId } from '../catalog/schema.js';
import type { Question } from '../question/question.js';
import { subjectCard } from './cards.js';

/** A question in a few words, to be pressed again: "Operating system · AWS Lambda". Null for those not worth it. */
export function questionLabel(catalog: Catalog, question: Question): string | null {
  switch (question.kind) {
    case 'ask':
      return [...titles(catalog, question.layers), ...names(catalog, question.subjects)].join(' · ');
    case 'compare':
      return ['Compare', names(catalog, question.subjects).join(', '), ...titles(catalog, question.layers)].join(' · ');
    case 'checklist':
      return ['Checklist', names(catalog, question.subjects).join(', ')].join(' · ');
    case 'picture':
      return ['Picture', names(catalog, question.subjects).join(', ')].join(' · ');
    case 'choose':
    case 'unsure':
    case 'matrix':
    case 'concept':
    case 'list':
    case 'tip':
    case 'help':
    case 'unknown':
      return null;
  }
}

const titles = (catalog: Catalog, layers: readonly LayerId[]): string[] => layers.map((id) => catalog.layers[id].title);

const names = (catalog: Catalog, subjects: readonly SubjectId[]): string[] =>
  subjects.map((id) => subjectCard(catalog, id).name);
