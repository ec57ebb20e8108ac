import { LAYER_IDS, type LayerId } from '../catalog/schema.js';
import { longestCover } from './cover.js';
import type { LayerNaming } from './naming.js';
import type { Place, Span } from './phrase-book.js';
import { contains, covers, isInside, lengthOf, overlaps, type Sight } from './sight.js';
import { textAt, wordSet } from './tokens.js';

type LayerSpan = Span<LayerNaming>;

/**
 * The layer phrases that may stand beside these subjects. A layer word inside a subject's name is part of the name;
 * one that reaches over its end counts ("s3 [bucket] policy"), unless the part outside is a layer by itself; and even
 * then where the name is whole without it ("aks [node] patching").
 */
export function layerSpansBeside(
  subjects: readonly Place[],
  silenced: readonly Place[],
  sight: Sight,
): readonly LayerSpan[] {
  const isLayer = (start: number, end: number) =>
    sight.layerSpans.some((span) => span.start === start && span.end === end);
  const isName = (start: number, end: number) =>
    end === start + 1 &&
    sight.subjects.some((name) => name.start === start) &&
    sight.meanings.some(
      ({ value, ...span }) => span.start === start && span.end === end && value.subject?.is === 'service',
    );
  const allowed = sight.layerSpans.filter((layer) => {
    if ([...subjects, ...silenced].some((subject) => contains(subject, layer))) return false;
    if (layer.value.vague && sight.subjects.some((name) => isInside(layer, name))) return false;
    return subjects.every((subject) => {
      if (!overlaps(layer, subject)) return true;
      const reachesOut =
        layer.end > subject.end && isLayer(subject.end, layer.end) && !isName(subject.start, layer.start);
      const reachesIn = layer.start < subject.start && isLayer(layer.start, subject.start);
      return !reachesOut && !reachesIn;
    });
  });
  const free = allowed.filter((layer) => !subjects.some((subject) => overlaps(layer, subject)));
  const isSettled = free.some(({ value }) => value.grade === 'word' && !value.vague);
  return longestCover(isSettled ? free : allowed, sight.tokens.length);
}

/**
 * The layers meant by the phrases found: the plainer word tells what the vaguer one is about. Who asks for a breakdown
 * "for the audit" wants all of them.
 */
export function layersMeant(found: readonly LayerSpan[], sight: Sight): LayerId[] {
  const overviews = sight.verbs.filter(({ value }) => value === 'matrix');
  const isBesideThem = (span: LayerSpan) =>
    !span.value.vague && !overviews.some((overview) => overlaps(overview, span));
  const spans = overviews.length > 0 ? found.filter(isBesideThem) : found;
  const asked = withoutQualifiers(withoutFrames(withoutVague(spans, sight), sight), sight);
  const heads = withoutModifiers(asked, sight);
  const words = heads.filter(({ value }) => value.grade === 'word');
  const isMeant = (span: LayerSpan): boolean => {
    switch (span.value.grade) {
      case 'word':
        return true;
      case 'id':
        return heads.every((other) => other === span || other.value.grade === 'work');
      case 'work':
        return words.every((word) => areJoined(span, word, sight));
      case 'umbrella':
        return words.every((word) => !sharesLayer(word, span) && areJoined(span, word, sight));
    }
  };
  const meant = heads.filter(isMeant);
  const layers = new Set(meant.flatMap(({ value }) => value.layers));
  return LAYER_IDS.filter((layer) => layers.has(layer));
}

const sharesLayer = (one: LayerSpan, other: LayerSpan): boolean =>
  one.value.layers.some((layer) => other.value.layers.includes(layer));

/**
 * "Backups of our data" are backups; "data and backups" are both, and so is what is asked as "data on ..." a subject.
 * Work gives way to a vague word only as its object: "patch our app".
 */
function withoutVague(spans: readonly LayerSpan[], sight: Sight): readonly LayerSpan[] {
  const isAsked = ({ start, end }: Place) =>
    sight.tokens[end]?.text === 'on' &&
    !QUALIFYING.has(textAt(sight.tokens, start - 1)) &&
    sight.subjects.some((subject) => subject.start === end + 1);
  const givesWay = (span: LayerSpan, other: LayerSpan) => {
    const joined = areJoined(span, other, sight) && !areNeighbours(span, other);
    if (other.value.vague || other.value.grade === 'id' || joined) return false;
    return other.value.grade !== 'work' || !areBeside(span, other, sight);
  };
  return spans.filter((span) => !span.value.vague || isAsked(span) || !spans.some((other) => givesWay(span, other)));
}

/**
 * What is said before anybody is asked after is the frame, not the question: "after the breach: who keeps the logs of
 * RDS", "our compliance team asks who patches it".
 */
function withoutFrames(spans: readonly LayerSpan[], sight: Sight): readonly LayerSpan[] {
  const { tokens, talk, subjects } = sight;
  const who = tokens.findIndex(({ text }) => WHO.has(text));
  const after = spans.filter(({ start }) => start > who);
  const clausesOf = (places: readonly Place[]) => new Set(places.map(({ start }) => tokens[start]?.clause));
  const asking = clausesOf(talk.filter(({ value }) => value === 'asking'));
  const naming = clausesOf(subjects);
  const said = who > 0 && after.some(({ value }) => value.grade !== 'work') ? after : spans;
  const inClauses = (clauses: ReadonlySet<number | undefined>) =>
    said.filter((span) => clauses.has(tokens[span.start]?.clause) || isListed(span, said, sight));
  const isSettled = (among: readonly LayerSpan[]) =>
    among.some((span) => span.value.grade !== 'work' && !isListed(span, said, sight));
  const asked = inClauses(asking);
  if (isSettled(asked)) return withJoined(asked, said, sight);
  const named = inClauses(naming);
  const isBystander = ({ value }: LayerSpan) => value.vague === true; // "auditor here: who does what on S3"
  const isWhole = [...naming].some((clause) => asking.has(clause));
  return named.length > 0 || (isWhole && said.every(isBystander)) ? named : said;
}

const WHO = wordSet('who whose whom whos');

/** These, and what is joined to them: the "runtime" and "agents" of "who does the os, runtime and agents of EC2". */
function withJoined(kept: readonly LayerSpan[], all: readonly LayerSpan[], sight: Sight): readonly LayerSpan[] {
  const more = all.filter((span) => kept.includes(span) || kept.some((other) => areJoined(span, other, sight)));
  return more.length > kept.length ? withJoined(more, all, sight) : more;
}

/** All of its clause, but for joining words: one of "os, runtime and identity on lambda". */
function isListed(span: LayerSpan, spans: readonly LayerSpan[], { tokens }: Sight): boolean {
  const clause = tokens[span.start]?.clause;
  return tokens.every(
    (token, at) => token.clause !== clause || JOINING.has(token.text) || spans.some((other) => covers(other, at)),
  );
}

/** In "the cables between the data centres" the cables are meant. */
function withoutQualifiers(spans: readonly LayerSpan[], sight: Sight): readonly LayerSpan[] {
  return spans.filter((span, at) => {
    const head = spans[at - 1];
    if (head?.value.grade !== 'word' || span.value.grade !== 'word') return true;
    const between = sight.tokens.slice(head.end, span.start);
    return !(between.length < 3 && between.some(({ text }) => QUALIFYING.has(text)));
  });
}

const QUALIFYING = wordSet('of in inside between under below beneath behind from for on into');

/** Of words that follow each other the last is meant: "data backup" is backup, "customer data encryption" encryption. */
function withoutModifiers(spans: readonly LayerSpan[], sight: Sight): readonly LayerSpan[] {
  const isNext = (one: LayerSpan, other: LayerSpan | undefined) =>
    other?.start === one.end && sight.tokens[one.start]?.clause === sight.tokens[other.start]?.clause;
  return spans.filter((span, at) => {
    const next = spans[at + 1];
    const last = spans[at - 1];
    if (span.value.grade !== 'word') return true;
    const isObject = last?.value.grade === 'umbrella' && isNext(last, span);
    if (isObject && !span.value.layers.some((layer) => last.value.layers.includes(layer))) return false;
    if (next === undefined || !isNext(span, next)) return true;
    if (next.value.grade === 'umbrella') return false;
    return next.value.grade !== 'word' || lengthOf(span) > 1;
  });
}

const JOINING = wordSet('and or plus');

/** Nothing but "and" or a comma stands between them. */
function areJoined(one: Place, other: Place, { tokens }: Sight): boolean {
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  const between = tokens.slice(first.end, second.start);
  if (between.length > 0) return between.length === 1 && JOINING.has(textAt(between, 0));
  return tokens[first.start]?.clause !== tokens[second.start]?.clause;
}

const areNeighbours = (one: Place, other: Place): boolean => one.end === other.start || other.end === one.start;

/** What was named before the work: "the libraries, who updates them". */
const OBJECT = wordSet('them it');

/** Nothing, or one small word, stands between them: "patch the app", "updates of the app". */
function areBeside(one: Place, other: Place, { tokens }: Sight): boolean {
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  const between = tokens.slice(first.end, second.start);
  if (OBJECT.has(textAt(tokens, second.end))) return true;
  return between.length === 0 || (between.length === 1 && QUALIFYING.has(textAt(between, 0)));
}
