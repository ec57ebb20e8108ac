import { z } from 'zod';
import type { Catalog, SubjectId } from '../catalog/catalog.js';
import { findService } from '../catalog/resolve.js';
import { LayerId, MODEL_IDS, ProviderId } from '../catalog/schema.js';
import type { Question } from '../question/question.js';

/**
 * A question as the value of a button: "ask?subjects=aws/rds&layers=os".
 * Ids only, so it outlives deploys and says nothing about who asked.
 */
export function encodeQuestion(question: Question): string {
  const { kind, ...parts } = question;
  const pairs = Object.entries(parts)
    .map(([key, value]) => `${key}=${Array.isArray(value) ? value.join(',') : String(value)}`)
    .filter((pair) => !pair.endsWith('='));
  return pairs.length > 0 ? `${kind}?${pairs.join('&')}` : kind;
}

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
  serviceKind: z.string().optional(),
  category: z.string().optional(),
  retired: z.literal('true').optional(),
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
  switch (kind) {
    case 'ask':
      return subjects.length + layers.length > 0 ? { kind, subjects, layers, ...reading } : { kind: 'help' };
    case 'compare':
      return subjects.length > 0 ? { kind, subjects, layers } : { kind: 'help' };
    case 'choose':
    case 'unsure':
      return { kind: 'unsure', candidates: knownSubjects(catalog, parts.candidates), layers };
    case 'matrix':
      return { kind, rows: parts.rows, ...reading };
    case 'concept':
      return { kind, concept: parts.concept };
    case 'list':
      return listOf(parts);
    case 'tip':
      return { kind, subjects, layers, skip: parts.skip };
    default:
      return { kind: 'help' };
  }
}

function listOf({ provider, serviceKind, category, retired, page }: Parts): Question {
  return {
    kind: 'list',
    page,
    ...(provider && { provider }),
    ...(serviceKind && { serviceKind }),
    ...(category && { category }),
    ...(retired && { retired: true }),
  };
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
