import { LAYER_IDS, type LayerId } from '../catalog/schema.js';
import { longestCover } from './cover.js';
import type { LayerNaming } from './naming.js';
import type { Place, Span } from './phrase-book.js';
import { contains, lengthOf, overlaps, type Sight } from './sight.js';

/**
 * The layer phrases that may stand beside these subjects. A layer word inside a subject's name is part of the name;
 * one that reaches over its end counts ("s3 [bucket] policy"), unless the part outside is a layer by itself.
 */
export function layerSpansBeside(
  subjects: readonly Place[],
  silenced: readonly Place[],
  sight: Sight,
): readonly Span<LayerNaming>[] {
  const isLayer = (start: number, end: number) =>
    sight.layerSpans.some((span) => span.start === start && span.end === end);
  const allowed = sight.layerSpans.filter((layer) => {
    if ([...subjects, ...silenced].some((subject) => contains(subject, layer))) return false;
    return subjects.every((subject) => {
      if (!overlaps(layer, subject)) return true;
      const reachesOut = layer.end > subject.end && isLayer(subject.end, layer.end);
      const reachesIn = layer.start < subject.start && isLayer(layer.start, subject.start);
      return !reachesOut && !reachesIn;
    });
  });
  return longestCover(allowed, sight.tokens.length);
}

/** The layers meant by the phrases found: the plainer word tells what the vaguer one is about. */
export function layersMeant(spans: readonly Span<LayerNaming>[], sight: Sight): LayerId[] {
  const heads = withoutModifiers(withoutVague(spans, sight));
  const words = heads.filter(({ value }) => value.grade === 'word');
  const isMeant = (span: Span<LayerNaming>): boolean => {
    switch (span.value.grade) {
      case 'word':
        return true;
      case 'id':
        return heads.every((other) => other === span || other.value.grade === 'work');
      case 'work':
        return words.every((word) => joinedByAnd(span, word, sight));
      case 'umbrella':
        return !words.some(({ value }) => value.layers.some((layer) => span.value.layers.includes(layer)));
    }
  };
  const meant = heads.filter(isMeant);
  const layers = new Set(meant.flatMap(({ value }) => value.layers));
  return LAYER_IDS.filter((layer) => layers.has(layer));
}

/** "Backups of our data" are backups; "data and backups" are both, and so is what is asked as "data on ..." a subject. */
function withoutVague(spans: readonly Span<LayerNaming>[], sight: Sight): readonly Span<LayerNaming>[] {
  const plain = spans.filter(({ value }) => !value.vague && value.grade !== 'id');
  const isAsked = ({ end }: Place) =>
    sight.tokens[end]?.text === 'on' && sight.subjects.some((subject) => subject.start === end + 1);
  return spans.filter(
    (span) => !span.value.vague || isAsked(span) || plain.every((other) => joinedByAnd(span, other, sight)),
  );
}

/** Of words that follow each other the last is meant: "data backup" is backup, "customer data encryption" encryption. */
function withoutModifiers(spans: readonly Span<LayerNaming>[]): readonly Span<LayerNaming>[] {
  return spans.filter((span, at) => {
    const next = spans[at + 1];
    const last = spans[at - 1];
    if (span.value.grade !== 'word') return true;
    const isObject = last?.value.grade === 'umbrella' && last.end === span.start;
    if (isObject && !span.value.layers.some((layer) => last.value.layers.includes(layer))) return false;
    if (next === undefined || next.start !== span.end) return true;
    if (next.value.grade === 'umbrella') return false;
    return next.value.grade !== 'word' || lengthOf(span) > 1;
  });
}

function joinedByAnd(one: Place, other: Place, sight: Sight): boolean {
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  const between = sight.tokens.slice(first.end, second.start).map(({ text }) => text);
  return between.length === 1 && (between[0] === 'and' || between[0] === 'plus');
}
