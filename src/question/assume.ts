import type { ProviderId } from '../catalog/schema.js';
import type { Question } from './question.js';

/** Where the words fit services of several providers, those of the one that goes without saying; else no change. */
export function assume(question: Question, provider: ProviderId | null): Question {
  if (question.kind !== 'choose' || provider === null) return question;
  const { candidates, layers } = question;
  const [only, ...others] = candidates.filter((id) => id.startsWith(`${provider}/`));
  if (only === undefined) return question;
  return others.length === 0
    ? { kind: 'ask', subjects: [only], layers, assumed: provider }
    : { kind: 'choose', candidates: [only, ...others], layers };
}
