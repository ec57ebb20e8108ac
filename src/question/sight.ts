import type { Service } from '../catalog/catalog.js';
import type { ProviderId } from '../catalog/schema.js';
import { longestCover } from './cover.js';
import type { LayerNaming, Meaning, ModeNaming, ServiceNaming, SubjectNaming, Talk, Verb } from './naming.js';
import type { PhraseBook, Place, Span } from './phrase-book.js';
import { type Token, textAt, wordSet } from './tokens.js';

/** What the words of a question name, before anything is decided. */
export interface Sight {
  readonly tokens: readonly Token[];
  readonly meanings: readonly Span<Meaning>[];
  readonly subjects: readonly Span<SubjectNaming>[];
  readonly layers: readonly Span<LayerNaming>[];
  /** Every span of a layer, also those that lie inside a longer one. */
  readonly layerSpans: readonly Span<LayerNaming>[];
  readonly providers: readonly Span<ProviderId>[];
  readonly modes: readonly Span<readonly ModeNaming[]>[];
  readonly verbs: readonly Span<Verb>[];
  readonly talk: readonly Span<Talk>[];
  readonly readings: readonly Span<string>[];
  /** The concepts told by words that stand apart, where nothing else is named. */
  readonly conceptsApart: readonly (readonly Span<string>[])[];
  /** Whether words that stand apart ask for what is never answered. */
  readonly refusesApart: () => boolean;
}

export function look(tokens: readonly Token[], book: PhraseBook): Sight {
  const meanings = book.spans(tokens);
  const cover = <T>(spans: readonly Span<T>[]) => longestCover(spans, tokens.length);
  const providers = meant(meanings, ({ provider }) => provider);
  const subjectSpans = meant(meanings, ({ subject }) => subject);
  const layersSaid = meant(meanings, ({ layer }) => layer);
  const isPlaced = (span: Place) => isLayerOnProvider(span, tokens, subjectSpans, providers, layersSaid);
  const names = [...subjectSpans, ...withProviders(subjectSpans, providers)];
  const subjects = cover(names.filter((span) => !isPlaced(span)));
  const isThing = ({ start }: Place) =>
    THINGS.has(tokens[start]?.stem ?? '') &&
    tokens[start]?.clause === tokens[start - 1]?.clause &&
    tokens[start + 1] !== undefined && // "rds backups: our job?"
    subjects.some(({ end }) => end === start);
  const talk = meant(meanings, ({ talk }) => talk).map((span) =>
    span.value === 'asking' && isThing(span) ? { ...span, value: 'trade' as const } : span,
  );
  const asking = talk.filter(({ value }) => value === 'asking');
  const isOfName = (place: Place) => subjects.some((name) => contains(name, place) && lengthOf(name) > 1);
  const pairs = book.apart.layers(tokens).filter((words) => !words.some(isOfName));
  const phrases = talk.filter((span) => lengthOf(span) > 1 && SAYING.has(span.value));
  const layerSpans = [...pairs.flat(), ...layersSaid].filter(
    (span) => !phrases.some((phrase) => isInside(span, phrase)),
  );
  const layers = cover(layerSpans);
  const free = (place: Place) => !subjects.some((subject) => overlaps(place, subject));
  const longer = [...asking, ...layerSpans];
  const isWordOfLayer = (span: Span<Talk>) =>
    span.value === 'asking' && layerSpans.some((layer) => isInside(span, layer));
  /** An "account manager" is no "account". */
  const isLongerRefusal = (span: Span<Talk>) =>
    span.value === 'refused' &&
    subjects.every(
      (name) => !overlaps(span, name) || isInside(name, span) || (isMereWord(name) && sameWords(name, span)),
    );
  return {
    tokens,
    meanings,
    subjects,
    layers,
    layerSpans,
    providers: cover(providers.filter(free)),
    modes: meant(meanings, ({ modes }) => modes),
    verbs: cover(
      meant(meanings, ({ verb }) => verb).filter(
        (span) => free(span) && !longer.some((phrase) => isInside(span, phrase)),
      ),
    ),
    talk: cover(talk.filter((span) => (free(span) || isLongerRefusal(span)) && !isWordOfLayer(span))),
    readings: cover(meant(meanings, ({ reading }) => reading)),
    refusesApart: () => book.apart.refusals(tokens).length > 0,
    conceptsApart: layers.length === 0 && subjects.every(isMereWord) ? book.apart.concepts(tokens) : [],
  };
}

/** A phrase of these has no layer inside it: "whose duty", "new joiner". */
const SAYING: ReadonlySet<Talk> = new Set(['asking', 'filler']);

/** "Whose job" asks after an owner; a "dataflow job" is something that runs. */
const THINGS = wordSet('job task');

/** In "postgres on aws backup" AWS is where, and backup what is asked: no AWS Backup. */
function isLayerOnProvider(
  span: Place,
  tokens: readonly Token[],
  subjects: readonly Place[],
  providers: readonly Place[],
  layers: readonly Place[],
): boolean {
  const before = tokens[span.start - 1]?.text;
  if (before !== 'on' && before !== 'in') return false;
  const provider = providers.find(({ start, end }) => start === span.start && end < span.end);
  const isLayer = layers.some(({ start, end }) => start === provider?.end && end === span.end);
  const isName = (subject: Place) => !layers.some((layer) => sameWords(layer, subject));
  return isLayer && subjects.some((subject) => subject.end === span.start - 1 && isName(subject));
}

/** "Picture ec2, lambda", "ec2 as a picture"; but not "the full picture of ec2". */
export const wantsPicture = ({ verbs }: Pick<Sight, 'verbs'>): boolean =>
  verbs.some((span) => span.value === 'picture' && (span.start === 0 || lengthOf(span) > 1));

/** "Checklist ec2, s3", "what must we do for s3", "our duties on s3"; but not "whose duties are s3 backups". */
export const wantsChecklist = ({ tokens, talk, verbs }: Pick<Sight, 'tokens' | 'talk' | 'verbs'>): boolean =>
  verbs.some((span) => {
    if (span.value !== 'checklist') return false;
    const isFiller = (at: number) => isSaidAs({ talk }, at, 'filler');
    const leads = tokens.every((_, at) => at >= span.start || isFiller(at));
    const asks = talk.some((other) => other.value === 'asking' && !overlaps(other, span));
    return lengthOf(span) > 1 || (!asks && (leads || span.end === tokens.length));
  });

/** The spans that mean something of one sort. */
export function meant<T>(meanings: readonly Span<Meaning>[], pick: (meaning: Meaning) => T | undefined): Span<T>[] {
  const spans: Span<T>[] = [];
  for (const { start, end, value } of meanings) {
    const picked = pick(value);
    if (picked !== undefined) spans.push({ start, end, value: picked });
  }
  return spans;
}

/** "amazon glue databrew" is as much of a name as "aws glue": the provider before a name becomes part of it. */
function withProviders(
  subjects: readonly Span<SubjectNaming>[],
  providers: readonly Span<ProviderId>[],
): Span<ServiceNaming>[] {
  return providers.flatMap((provider) => {
    const following = subjects.filter(({ start }) => start === provider.end);
    return following.flatMap(({ end, value }) => {
      if (value.is === 'model') return [];
      const ofProvider = (services: readonly Service[]) =>
        services.filter((service) => service.provider === provider.value);
      const own = ofProvider(value.own ?? []);
      const services = own.length > 0 ? own : ofProvider(value.services);
      if (services.length === 0) return [];
      const grade = services.length === 1 ? 'derived' : value.grade;
      const naming: ServiceNaming = { ...value, services, grade, withProvider: true };
      return { start: provider.start, end, value: naming };
    });
  });
}

/** A common word that is a service's name as well: "cloud", "batch". */
export const isMereWord = ({ value }: Span<SubjectNaming>): boolean => value.is === 'service' && value.grade === 'weak';

/** Whether the word at a place is talk of this sort. */
export const isSaidAs = ({ talk }: Pick<Sight, 'talk'>, at: number, sort: Talk): boolean =>
  talk.some((span) => span.value === sort && covers(span, at));

/** Part of a longer phrase: the "vs" of "us vs them". */
export const isInside = (place: Place, phrase: Place): boolean =>
  lengthOf(phrase) > lengthOf(place) && contains(phrase, place);

/** After a word that leads to what a duty is on: "os on …". */
export const isInServiceSlot = ({ tokens }: Pick<Sight, 'tokens'>, at: number): boolean =>
  SLOT.has(textAt(tokens, at - 1));
const SLOT = wordSet('for on in of with');

export const overlaps = (one: Place, other: Place): boolean => one.start < other.end && other.start < one.end;
export const contains = (outer: Place, inner: Place): boolean => outer.start <= inner.start && inner.end <= outer.end;
export const sameWords = (one: Place, other: Place): boolean => contains(one, other) && contains(other, one);
export const covers = ({ start, end }: Place, at: number): boolean => start <= at && at < end;
export const lengthOf = ({ start, end }: Place): number => end - start;
