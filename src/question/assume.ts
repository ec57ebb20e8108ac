import type { ProviderId } from '../catalog/schema.js';
import type { Question } from './question.js';
import { chosen } from './which.js';

/** Where nothing says of which provider, the one that goes without saying; no change where it has nothing that fits. */
export function assume(question: Question, provider: ProviderId | null): Question {
  if (provider === null) return question;
  const assumption = { assumed: provider, open: question };
  switch (question.kind) {
    case 'choose': {
      const [first, ...others] = question.candidates.filter((id) => id.startsWith(`${provider}/`));
      if (first === undefined || others.length === question.candidates.length - 1) return question;
      return others.length === 0
        ? { ...chosen(question, first), ...assumption }
        : { ...question, candidates: [first, ...others], ...assumption };
    }
    case 'list':
      return question.provider === undefined && (question.serviceKind ?? question.category) !== undefined
        ? { ...question, provider, ...assumption }
        : question;
    default:
      return question;
  }
}

/** The same question as if all of it had been said. */
export function asIfSaid(question: Question): Question {
  if (!('open' in question)) return question;
  const { assumed: _, open: __, ...said } = question;
  return said;
}
