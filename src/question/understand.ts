import type { Catalog } from '../catalog/catalog.js';
import type { LayerId } from '../catalog/schema.js';
import { comparedSubjects, surestSubjects, withoutSupport } from './kept-subjects.js';
import { layerSpansBeside, layersMeant } from './layers.js';
import { withModes } from './modes.js';
import type { LayerNaming } from './naming.js';
import type { Span } from './phrase-book.js';
import {
  contains,
  covers,
  isInServiceSlot,
  isInside,
  lengthOf,
  overlaps,
  type Sight,
  sameWords,
  wantsChecklist,
  wantsPicture,
} from './sight.js';
import { isSure, type Named, nameSubjects, namesService } from './subjects.js';
import { textAt, wordSet } from './tokens.js';

/** What a question is about, before it is decided whether that is enough to answer. */
export interface Understanding {
  readonly sight: Sight;
  /** The subjects that are meant. */
  readonly subjects: readonly Named[];
  readonly layers: readonly LayerId[];
  readonly layerSpans: readonly Span<LayerNaming>[];
  readonly comparing: boolean;
}

/** Of these a question names things, no services. */
const HARDWARE: ReadonlySet<LayerId> = new Set(['storage', 'server', 'network-infrastructure', 'physical']);
const JOINERS = wordSet('and or plus like');

export function understand(sight: Sight, catalog: Catalog): Understanding {
  const named = nameSubjects(sight);
  const all = named.filter((subject) => !isPartOfLayer(subject, named, sight) && !isMereTalk(subject, sight));
  const saysSo =
    sight.verbs.some(({ value }) => value === 'compare' || value === 'onlyDifferences') || wantsPicture(sight);
  const comparing = saysSo || areJoined(all, sight) || isMove(all, sight);
  const keepsAll = comparing || wantsChecklist(sight);
  const surely = keepsAll ? comparedSubjects(all) : surestSubjects(all);
  const kept = keepsAll ? surely : withoutSupport(surely, sight, catalog);
  const silenced = all.filter((subject) => namesService(subject) && !surely.some(({ span }) => span === subject.span));
  const layerSpans = layerSpansBeside(
    kept.map(({ span }) => span),
    silenced.map(({ span }) => span),
    sight,
  );
  const subjects = distinct(comparing ? kept : withModes(kept, sight, layerSpans, catalog));
  return { sight, subjects, layers: layersMeant(layerSpans, sight), layerSpans, comparing };
}

/**
 * Whether the words are meant as (part of) a layer: the "kubernetes" of "kubernetes version", the "vnet" of "vnet design"
 * where something else is the subject, and "backup" or "iam", which are layers as well as services.
 */
function isPartOfLayer({ span, certainty }: Named, named: readonly Named[], sight: Sight): boolean {
  const longer = sight.layers.find((layer) => contains(layer, span) && lengthOf(layer) > lengthOf(span));
  // "Who rotates kms keys on aws" is about the one service of that provider that the word fits.
  if (longer) return !isSure({ certainty }) || named.some((other) => !overlaps(other.span, longer));
  const same = sight.layerSpans.find((layer) => sameWords(layer, span));
  if (!same || certainty === 'firm') return false;
  if (same.value.apart) {
    const isThing = same.value.layers.some((layer) => HARDWARE.has(layer)); // the "disk" of "who replaces a dead disk"
    const isAlone = named.every(({ span: other, certainty: sure }) => sure === 'weak' || overlaps(other, same));
    return (
      certainty === 'weak' || (certainty === 'loose' && (isThing || !isAlone) && !isInServiceSlot(sight, span.start))
    );
  }
  const firm = named.find((other) => other.certainty === 'firm' && namesService(other));
  if (same.value.grade === 'id' && firm) return span.start !== firm.span.end;
  if (certainty === 'weak' || firm) return true;
  return same.value.grade !== 'id' && !sight.layers.some((other) => !overlaps(other, span));
}

/** A common word that may name a service ("teams", "support") does so only where nothing but a layer is said with it. */
function isMereTalk({ span, certainty }: Named, { meanings, tokens, talk, layers, verbs }: Sight): boolean {
  const spoken = meanings.find((other) => sameWords(other, span))?.value.talk;
  if (certainty !== 'weak') return false;
  if (meanings.some((other) => other.value.talk === 'filler' && isInside(span, other))) return true; // "in the cloud"
  if (spoken === undefined || spoken === 'foreign') return false;
  if (verbs.some(({ value, start, end }) => value === 'compare' && (start === span.end || end === span.start))) {
    return spoken === 'filler';
  }
  const places = [span, ...layers, ...talk.filter(({ value }) => value === 'filler')];
  return spoken === 'filler' || !tokens.every((_, at) => places.some((place) => covers(place, at)));
}

/** Only "and" or "or" stands between two subjects, or commas between three: "ec2, lightsail, lambda". */
function areJoined(named: readonly Named[], { tokens }: Sight): boolean {
  const gaps = named.slice(1).map(({ span: next }, at) => {
    const end = named[at]?.span.end ?? 0;
    const between = tokens.slice(end, next.start).map(({ text }) => text);
    const isNext = between.length === 1 || (between.length === 2 && isInServiceSlot({ tokens }, next.start)); // "and in"
    if (isNext && JOINERS.has(between[0] ?? '')) return 'joiner';
    return next.start === end && tokens[end]?.clause !== tokens[end - 1]?.clause ? 'comma' : 'words';
  });
  return gaps.some((gap, at) => gap === 'joiner' || (gap === 'comma' && gaps[at + 1] === 'comma'));
}

/** "From" one subject "to" another, or one that is swapped "for" another. */
function isMove(named: readonly Named[], { tokens }: Sight): boolean {
  const isAfter = (words: ReadonlySet<string>) => named.some(({ span }) => words.has(textAt(tokens, span.start - 1)));
  const isPast = PAST.has(textAt(tokens, 0)); // "since we moved from ec2 to fargate, who patches"
  return !isPast && isAfter(FROM) && isAfter(TO);
}

const FROM = wordSet('from swap swapping swapped replace replacing leave leaving exchange');
const PAST = wordSet('since after now');
const TO = wordSet('to into onto for with by');

function distinct(subjects: readonly Named[]): Named[] {
  const keys = subjects.map(({ candidates }) => candidates.join());
  return subjects.filter((_, at) => keys.indexOf(keys[at] ?? '') === at);
}
