import type { Catalog, SubjectId } from '../catalog/catalog.js';
import { findService } from '../catalog/resolve.js';
import type { Question } from '../question/question.js';
import { scopeText } from './scope.js';

/** What misspelt words may mean, as they are typed: ids. Only ever offered, never taken. */
export interface Guesses {
  layers(words: string): readonly string[];
  scopes(words: string): readonly string[];
}

const MOST = 4;

export function createGuesses(catalog: Catalog, read: (text: string) => Question): Guesses {
  const service = (id: SubjectId): string[] => {
    const found = findService(catalog, id);
    return found ? [scopeText({ of: 'service', service: found.id })] : [];
  };
  return {
    layers(words) {
      const question = read(words);
      return 'layers' in question && question.layers.length > 0 ? [question.layers.join(', ')] : [];
    },
    scopes(words) {
      const question = read(words);
      switch (question.kind) {
        case 'ask':
        case 'compare':
          return question.subjects.slice(0, MOST).flatMap(service);
        case 'choose':
        case 'unsure':
          return question.candidates.slice(0, MOST).flatMap(service);
        case 'list':
          return question.provider ? [question.provider] : [];
        default:
          return [];
      }
    },
  };
}
