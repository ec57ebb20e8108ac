import type { ServiceId, SubjectId } from '../catalog/catalog.js';
import { isService } from '../catalog/resolve.js';
import type { LayerId } from '../catalog/schema.js';
import type { Question } from './question.js';
import type { Named } from './subjects.js';

/** As many as fit on the buttons of one message. */
export const MAX_CANDIDATES = 5;

type Choose = Extract<Question, { kind: 'choose' }>;
type Chosen = Extract<Question, { kind: 'ask' | 'compare' | 'checklist' | 'picture' }>;

/** Asks back where a word fits several services and nothing says which; undefined where all is clear. */
export function whichOf(
  subjects: readonly Named[],
  layers: readonly LayerId[],
  wants?: Choose['wants'],
): Choose | undefined {
  const open = subjects.find(
    ({ certainty, candidates }) => certainty !== 'firm' && certainty !== 'placed' && candidates.length > 1,
  );
  if (!open) return undefined;
  const beside = subjects
    .filter((named) => named !== open)
    .map(({ candidates }) => candidates.slice(0, MAX_CANDIDATES));
  return {
    kind: 'choose',
    candidates: open.candidates.filter(isService).slice(0, MAX_CANDIDATES),
    layers,
    ...(wants && { wants }),
    ...(beside.length > 0 && { beside }),
  };
}

/** What is asked once one is chosen: what stands beside it is taken to be of the same provider. */
export function chosen({ layers, wants, beside = [] }: Choose, id: ServiceId): Chosen {
  const isAlike = (other: SubjectId) => other.startsWith(id.slice(0, id.indexOf('/') + 1));
  const others = beside.flatMap((fitting) => fitting.find(isAlike) ?? fitting[0] ?? []);
  const subjects = [...new Set([id, ...others])];
  switch (wants) {
    case 'compare':
      return { kind: wants, subjects, layers };
    case 'checklist':
    case 'picture':
      return { kind: wants, subjects };
    default:
      return { kind: 'ask', subjects: [id], layers };
  }
}
