import { z } from 'zod';
import type { Catalog, SubjectId } from '../catalog/catalog.js';
import { findService, isService } from '../catalog/resolve.js';
import { LayerId, MODEL_IDS, ProviderId } from '../catalog/schema.js';
import { asIfSaid } from '../question/assume.js';
import type { Assumed, Question } from '../question/question.js';

/**
 * A question as the value of a button: "ask?subjects=aws/rds&layers=os".
 * Ids only, so it outlives deploys and says nothing about who asked.
 */
export function encodeQuestion(question: Question): string {
  const { kind, ...parts } = asIfSaid(question);
  const { assumed, open }: Assumed = 'open' in question ? question : {};
  const pairs = [
    ...Object.entries(parts).map(([key, value]) => `${key}=${encodePart(value)}`),
    ...(assumed && open ? [`assumed=${assumed}`, `open=${encodeURIComponent(encodeQuestion(open))}`] : []),
  ].filter((pair) => !pair.endsWith('='));
  return pairs.length > 0 ? `${kind}?${pairs.join('&')}` : kind;
}

const encodePart = (part: unknown): string =>
  Array.isArray(part)
    ? part.map((each) => (Array.isArray(each) ? each.join('|') : String(each))).join(',')
    : String(part);

const many = z
  .string()
  .default('')
  .transform((text) => text.split(',').filter(Boolean));
const number = z.coerce.number().int().min(0).max(10_000);
const Parts = z.object({
  subjects: many,
  candidates: many,
  layers: many,
  reading: z.string().optional(),
  rows: z.enum(['classic', 'all']).default('classic'),
  concept: z.string().default(''),
  provider: ProviderId.optional(),
  assumed: ProviderId.optional(),
  open: z.string().default(''),
  wants: z.enum(['compare', 'checklist', 'picture']).optional(),
  beside: many,
  serviceKind: z.string().optional(),
  category: z.string().optional(),
  retired: z.literal('true').optional(),
  onlyDifferences: z.literal('true').optional(),
  page: number.default(1),
  skip: number.default(0),
});
type Parts = z.infer<typeof Parts>;

/** Reads a button's value back. What the catalog no longer has is dropped; a value that makes no sense asks for help. */
export function decodeQuestion(catalog: Catalog, value: string): Question {
  const [kind = '', query = ''] = value.split('?');
  const parts = Parts.safeParse(Object.fromEntries(new URLSearchParams(query)));
  return parts.success ? questionOf(catalog, kind, parts.data) : { kind: 'help' };
}

function questionOf(catalog: Catalog, kind: string, parts: Parts): Question {
  const subjects = knownSubjects(catalog, parts.subjects);
  const layers = parts.layers.flatMap((id) => LayerId.safeParse(id).data ?? []);
  const reading = parts.reading !== undefined && catalog.readings.has(parts.reading) ? { reading: parts.reading } : {};
  const assumed = assumption(catalog, parts);
  switch (kind) {
    case 'ask':
      return subjects.length + layers.length > 0
        ? { kind, subjects, layers, ...reading, ...assumed }
        : { kind: 'help' };
    case 'compare':
      return subjects.length > 0
        ? { kind, subjects, layers, ...(parts.onlyDifferences && { onlyDifferences: true }), ...assumed }
        : { kind: 'help' };
    case 'picture':
      // Without subjects it is of the service models; one whose subjects are gone is of nothing.
      return parts.subjects.length === 0 || subjects.length > 0 ? { kind, subjects, ...assumed } : { kind: 'help' };
    case 'checklist':
      return subjects.length > 0 ? { kind, subjects, ...assumed } : { kind: 'help' };
    case 'choose':
      return { ...chooseOf(catalog, parts), layers, ...assumed };
    case 'unsure':
      return { kind: 'unsure', candidates: knownSubjects(catalog, parts.candidates), layers };
    case 'matrix':
      return { kind, rows: parts.rows, ...reading };
    case 'concept':
      return { kind, concept: parts.concept };
    case 'list':
      return { ...listOf(parts), ...assumed };
    case 'tip':
      return { kind, subjects, layers, skip: parts.skip };
    default:
      return { kind: 'help' };
  }
}

const assumption = (catalog: Catalog, { assumed, open }: Parts): Assumed | undefined =>
  assumed && { assumed, open: asIfSaid(decodeQuestion(catalog, open)) };

function chooseOf(catalog: Catalog, { candidates, wants, beside }: Parts) {
  const others = beside.map((fitting) => knownSubjects(catalog, fitting.split('|'))).filter(({ length }) => length > 0);
  return {
    kind: 'choose',
    candidates: knownSubjects(catalog, candidates).filter(isService),
    ...(wants && { wants }),
    ...(others.length > 0 && { beside: others }),
  } as const;
}

function listOf({ provider, serviceKind, category, retired, page }: Parts) {
  return {
    kind: 'list',
    page,
    ...(provider && { provider }),
    ...(serviceKind && { serviceKind }),
    ...(category && { category }),
    ...(retired && { retired: true as const }),
  } as const;
}

/** Those that the catalog has. */
export function knownSubjects(catalog: Catalog, ids: readonly string[]): SubjectId[] {
  const refs = ids.flatMap((id) => subjectOf(id) ?? []);
  return refs.filter((id) => id.startsWith('model/') || findService(catalog, id) !== undefined);
}

function subjectOf(id: string): SubjectId | undefined {
  const model = MODEL_IDS.find((each) => id === `model/${each}`);
  if (model) return `model/${model}`;
  const [provider, name] = id.split('/');
  const known = ProviderId.safeParse(provider).data;
  return known && name ? `${known}/${name}` : undefined;
}
