import type { Catalog, Service, ServiceId, SubjectId } from '../catalog/catalog.js';
import { findService, parentOf } from '../catalog/resolve.js';
import type { LayerId, ProviderId } from '../catalog/schema.js';
import { plainWords } from './normalise.js';
import type { Parser } from './parse.js';
import type { Question } from './question.js';

/** What a thread was about: ids only. */
export interface Topic {
  readonly subjects: readonly SubjectId[];
  readonly layers: readonly LayerId[];
}

/** A question on its own, or one that leans on what was asked before. */
export type Reader = (text: string, previous?: Topic, isAsked?: boolean) => Question;

/** At most this many words, and a layer alone, is taken to be about the subject at hand: "and backups?". */
const FEW_WORDS = 3;

/**
 * Reads follow-ups: "and backups?" keeps the service, "what about Fargate?" the layer, "same for azure" finds the
 * counterpart, "why?" asks the same again, "compare it with aurora" sets both side by side. A question that says
 * what it is about inherits nothing.
 */
export function createReader(catalog: Catalog, readAlone: Parser): Reader {
  const { followUps, verbs } = catalog.words;
  const onward = followUps.onward.map(lower);
  const again = new Set(followUps.again.map(lower));
  const back = new Set(followUps.back.map(lower));
  const compare = new Set(verbs.compare.map(lower));

  return (text, previous, isAsked) => {
    const fresh = readAlone(text, isAsked);
    if (!previous || previous.subjects.length + previous.layers.length === 0) return fresh;
    const words = lower(text.replace(MENTIONS, ' '));
    if (again.has(words)) return { kind: 'ask', ...previous };

    const each = words.split(' ');
    const leads = onward.some((cue) => words === cue || words.startsWith(`${cue} `));
    const refers = each.some((word) => back.has(word));
    const mode = leads ? modeNamed(catalog, previous, words) : undefined;
    if (mode) return { kind: 'ask', subjects: [mode.id], layers: layersOf(fresh) ?? previous.layers };
    if (fresh.kind === 'list' && fresh.provider && !fresh.serviceKind && !fresh.category && leads) {
      return counterparts(catalog, previous, fresh.provider);
    }
    const compares = each.some((word) => compare.has(word));
    return leaning(fresh, previous, { leads, refers, compares, isShort: each.length <= FEW_WORDS });
  };
}

interface Signs {
  /** It begins as a follow-up does: "and", "what about". */
  readonly leads: boolean;
  /** It points back: "it", "there". */
  readonly refers: boolean;
  readonly compares: boolean;
  readonly isShort: boolean;
}

/** Fills in what the question leaves out, where it shows that it leans on the one before. */
function leaning(fresh: Question, { subjects, layers }: Topic, signs: Signs): Question {
  const { leads, refers, compares, isShort } = signs;
  switch (fresh.kind) {
    case 'compare':
      return refers ? { ...fresh, subjects: [...subjects, ...fresh.subjects] } : fresh;
    case 'ask':
      if (compares && refers && fresh.subjects.length > 0) {
        return { kind: 'compare', subjects: [...subjects, ...fresh.subjects], layers: fresh.layers };
      }
      if (fresh.subjects.length === 0 && subjects.length > 0 && (leads || refers || isShort))
        return { ...fresh, subjects };
      if (fresh.layers.length === 0 && leads) return { ...fresh, layers };
      return fresh;
    case 'picture':
    case 'checklist':
      return fresh.subjects.length === 0 ? { ...fresh, subjects } : fresh;
    case 'choose':
      return fresh.layers.length === 0 && leads ? { ...fresh, layers } : fresh;
    case 'unsure':
      // A layer was read, but not of what: that is what the thread is about.
      return fresh.candidates.length === 0 && fresh.layers.length > 0 && (leads || refers)
        ? { kind: 'ask', subjects, layers: fresh.layers }
        : fresh;
    default:
      return fresh;
  }
}

const layersOf = (question: Question): readonly LayerId[] | undefined =>
  'layers' in question && question.layers.length > 0 ? question.layers : undefined;

/** "What about Fargate?", asked of EKS, is about EKS on Fargate. */
function modeNamed(catalog: Catalog, { subjects }: Topic, words: string): Service | undefined {
  const [only, ...others] = subjects;
  const service = only && others.length === 0 ? findService(catalog, only) : undefined;
  const modes = service ? (parentOf(catalog, service) ?? service).modes : [];
  return modes
    .flatMap((id) => catalog.services.get(id) ?? [])
    .find(({ modeName }) => modeName && ` ${words} `.includes(` ${lower(modeName)} `));
}

/** The service of another provider that does the same: the words that fit both say so, else their common kind does. */
function counterparts(catalog: Catalog, { subjects, layers }: Topic, provider: ProviderId): Question {
  const found = subjects.map((id) => counterpartsOf(catalog, id, provider));
  const settled = found.flatMap((candidates) => (candidates.length === 1 ? candidates : []));
  if (settled.length === subjects.length)
    return { kind: settled.length > 1 ? 'compare' : 'ask', subjects: settled, layers };
  return { kind: 'unsure', candidates: found.flat().slice(0, 5), layers };
}

function counterpartsOf(catalog: Catalog, id: SubjectId, provider: ProviderId): readonly ServiceId[] {
  const service = findService(catalog, id);
  if (!service) return [];
  const ids = [service.id, ...(service.modeOf ? [service.modeOf] : [])];
  const group = catalog.words.ambiguous.find(({ services }) => services.some((other) => ids.includes(other)));
  const named = group?.services.filter((other) => other.startsWith(`${provider}/`)) ?? [];
  if (named.length > 0) return named;
  return [...catalog.services.values()]
    .filter((other) => other.provider === provider && other.kind === service.kind && !other.modeOf && !other.retired)
    .map((other) => other.id);
}

/** Who is spoken to is no word of the question. */
const MENTIONS = /<[@#!][^>]*>/g;

const lower = (text: string): string => plainWords(text).toLowerCase();
