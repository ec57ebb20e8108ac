import { asks } from './asking.js';
import type { Talk, Verb } from './naming.js';
import type { Place, Span } from './phrase-book.js';
import type { Question } from './question.js';
import {
  contains,
  covers,
  isMereWord,
  isSaidAs,
  lengthOf,
  meant,
  overlaps,
  type Sight,
  wantsChecklist,
  wantsPicture,
} from './sight.js';
import { type Named, namesService } from './subjects.js';
import type { Understanding } from './understand.js';
import { unknownWords } from './unknown-words.js';
import { whichOf } from './which.js';

/** Reads what asks for something other than an owner; undefined if nothing does. */
export function readVerb(understanding: Understanding): Question | undefined {
  const { sight, subjects, layers } = understanding;
  if (sight.verbs.length === 0) return undefined;
  const says = (verb: Verb) => sight.verbs.some(({ value }) => value === verb);
  const first = leadingVerb(sight);
  const names = subjects.length + layers.length;
  if (saysMore(understanding)) return undefined;
  if (wantsChecklist(sight) && !says('compare') && layers.length === 0 && (first === 'checklist' || names > 0)) {
    const ids = new Set(subjects.flatMap(({ candidates }) => candidates));
    return whichOf(subjects, [], 'checklist') ?? { kind: 'checklist', subjects: [...ids] };
  }
  if (first === 'tip' || (says('tip') && names > 0)) {
    return { kind: 'tip', layers, subjects: subjects.flatMap(({ candidates }) => candidates.slice(0, 1)) };
  }
  if ((first === 'list' || first === 'retired') && !isOfOne(understanding)) return listAsked(sight);
  const onlyModels = subjects.length !== 1 && !subjects.some(namesService) && layers.length === 0;
  if (onlyModels && (says('matrix') || says('wholeMatrix'))) return matrixAsked(sight, says('wholeMatrix'));
  if (first === 'help' && names === 0) return { kind: 'help' };
  return undefined;
}

/** "The full list for Keyspaces", "list what is ours on S3": not a list of services. */
function isOfOne({ sight, subjects, layers }: Understanding): boolean {
  const sorts = sight.meanings.filter(({ value }) => value.category ?? value.serviceKind); // "list azure databases"
  const isSort = ({ span }: Named) => sorts.some((sort) => contains(span, sort) && sort.end === span.end);
  const isName = (subject: Named) => subject.certainty === 'firm' && !isSort(subject);
  return layers.length > 0 || subjects.some(isName) || (subjects.length > 0 && asks(sight) !== 'no');
}

/** A stack to be drawn: of these subjects, or of the service models. A layer alone has none. */
export function readPicture(understanding: Understanding): Question | undefined {
  const { sight, subjects, layers } = understanding;
  if (!wantsPicture(sight) || saysMore(understanding)) return undefined;
  if (subjects.length === 0 && layers.length > 0) return undefined;
  const ids = new Set(subjects.flatMap(({ candidates }) => candidates));
  return whichOf(subjects, [], 'picture') ?? { kind: 'picture', subjects: [...ids] };
}

/** Words that are not understood, or that ask for what is never answered here. */
const saysMore = (understanding: Understanding): boolean =>
  unknownWords(understanding).length > 0 || understanding.sight.talk.some(({ value }) => value === 'refused');

/** The verb that no word but filler stands before. */
function leadingVerb(sight: Sight): Verb | undefined {
  const leads = ({ start }: Place) => sight.tokens.every((_, at) => at >= start || isSaidAs(sight, at, 'filler'));
  return sight.verbs.find(leads)?.value;
}

function matrixAsked({ readings }: Sight, whole: boolean): Question {
  const [reading] = readings;
  return { kind: 'matrix', rows: whole ? 'all' : 'classic', ...(reading && { reading: reading.value }) };
}

function listAsked(sight: Sight): Question {
  const { tokens, meanings, verbs } = sight;
  const category = longest(meant(meanings, (meaning) => meaning.category));
  const serviceKind = category ? undefined : longest(meant(meanings, (meaning) => meaning.serviceKind));
  const retired = verbs.some(({ value }) => value === 'retired');
  const provider = meanings.find(({ value }) => value.provider)?.value.provider;
  const pageAt = tokens.findIndex(({ text }) => text === 'page');
  const page = Number(tokens[pageAt + 1]?.text);
  return {
    kind: 'list',
    ...(provider && { provider }),
    ...(serviceKind && { serviceKind }),
    ...(category && { category }),
    ...(retired && { retired }),
    page: pageAt >= 0 && page > 0 && page < 1000 ? page : 1,
  };
}

function longest(spans: readonly Span<string>[]): string | undefined {
  return [...spans].sort((one, other) => lengthOf(other) - lengthOf(one))[0]?.value;
}

/** A question that is, but for filler, one of the phrases of a concept; or that has such a phrase and names nothing. */
export function readConcept({ sight, subjects, layers }: Understanding): Question | undefined {
  const phrases = meant(sight.meanings, ({ concept }) => concept);
  if (phrases.length === 0 && sight.conceptsApart.length === 0) return undefined;
  const [phrase] = phrases.sort((one, other) => lengthOf(other) - lengthOf(one));
  const saidAs = (at: number) => sight.talk.find((span) => covers(span, at))?.value;
  const mayBeSaidAs = (at: number) => sight.meanings.find((span) => covers(span, at) && span.value.talk)?.value.talk;
  const isAllSaid = (found: readonly Span<string>[]) => {
    const outside = [...sight.tokens.keys()].filter((at) => !found.some((span) => covers(span, at)));
    if (outside.every((at) => saidAs(at) === 'filler')) return true;
    const names = [...sight.subjects.filter((span) => !isMereWord(span)), ...sight.layers];
    const namesMore = names.some((span) => !found.some((part) => overlaps(span, part)));
    const talk = outside.every((at) => AT_HOME.has(saidAs(at) ?? mayBeSaidAs(at) ?? 'refused'));
    return !namesMore && talk && subjects.length + layers.length === 0;
  };
  const [first] = [...(phrase ? [[phrase]] : []), ...sight.conceptsApart].find(isAllSaid) ?? [];
  return first && { kind: 'concept', concept: first.value };
}

const AT_HOME: ReadonlySet<Talk> = new Set(['asking', 'filler', 'trade']);
