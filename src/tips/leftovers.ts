import type { Doubt, Hearing, Part, Span } from './part.js';
import { ABOUT, AND, EXCEPT, MARKERS } from './small-words.js';
import { USUAL_TIMES } from './time-of-day.js';
import { readMisspeltZone } from './time-zone.js';
import type { TopicReading } from './topics.js';
import { daysAsTyped, readMisspeltDays } from './weekdays.js';
import { compared, typed } from './words.js';

/** Says nothing at either end of a topic. */
const FILLER = new Set(
  'please pls the a an me us my our tip tips to of for with send post get give want it here this channel also then time timezone zone tz only just'.split(
    ' ',
  ),
);
const MAX_NEAR_WORDS = 4;
const MAX_OPTIONS = 5;

type Option = Doubt['options'][number];

interface Leftover extends Span {
  /** The last small word in front: "in", "at", "except". */
  readonly hint: string;
}

/** What the words mean that are no time, day or zone for sure: topics, or one of the former misspelt. */
export function readLeftover(hearing: Hearing, span: Span, hint = ''): Part[] {
  const leftover = trim(hearing, span, hint);
  if (leftover.to <= leftover.from) return [];
  return readWhole(hearing, leftover) ?? readInPieces(hearing, leftover) ?? [unknown(hearing, leftover)];
}

function trim({ words }: Hearing, { from, to }: Span, hint: string): Leftover {
  const textAt = (at: number): string => words[at]?.text ?? '';
  let [start, end, heard] = [from, to, hint];
  for (; start < end && (FILLER.has(textAt(start)) || isJoint(textAt(start))); start++) {
    if (isJoint(textAt(start)) && !AND.has(textAt(start))) heard = textAt(start);
  }
  while (end > start && (FILLER.has(textAt(end - 1)) || isJoint(textAt(end - 1)))) end--;
  return { from: start, to: end, hint: heard };
}

/** Topics before anything else; but where they were misspelt, a day or a zone may be as near. */
function readWhole(hearing: Hearing, leftover: Leftover): Part[] | undefined {
  const { from, to, hint } = leftover;
  const near = misspelt(hearing, leftover);
  if (EXCEPT.has(hint)) return near?.part.is === 'days' ? [near.part] : undefined;
  const topic = topicsIn(hearing, leftover);
  if (topic.is === 'open') {
    if (near && topic.options.length === 0) return [near.part];
    const isOpen = topic.options.length > 0 && jointsIn(hearing, leftover).length === 0;
    return isOpen ? [asked(leftover, [...choices(topic), ...(near?.options ?? [])])] : undefined;
  }
  if (near && !topic.isExact && hint === 'in') return [near.part];
  if (near && !topic.isExact && !ABOUT.has(hint) && near.edits < 2) {
    return [asked(leftover, [asOption(topic.topics.join(', ')), ...near.options])];
  }
  return [{ is: 'topics', topics: topic.topics, from, to }];
}

/** Word by word: "iam and s3", "iam in Londn", "iam Londn". */
function readInPieces(hearing: Hearing, leftover: Leftover): Part[] | undefined {
  const { from, to, hint } = leftover;
  const joints = jointsIn(hearing, leftover);
  if (joints.length > 0) {
    const parts = [from, ...joints].flatMap((start, index) =>
      readLeftover(hearing, { from: start, to: joints[index] ?? to }, index === 0 ? hint : ''),
    );
    const whole = topicsIn(hearing, leftover);
    const isOpen = whole.is === 'open' && whole.options.length > 0 && parts.some(({ is }) => is === 'doubt');
    return isOpen ? [asked(leftover, choices(whole))] : parts;
  }
  if (EXCEPT.has(hint)) return undefined;
  for (let at = to - 1; at > Math.max(from, to - MAX_NEAR_WORDS); at--) {
    const near = misspelt(hearing, { from: at, to, hint: '' });
    const topic = near && topicsIn(hearing, { from, to: at });
    if (near && topic?.is === 'sure') return [{ is: 'topics', topics: topic.topics, from, to: at }, near.part];
  }
  return undefined;
}

const isJoint = (text: string): boolean => [AND, MARKERS, EXCEPT, ABOUT].some((set) => set.has(text));

const jointsIn = ({ words }: Hearing, { from, to }: Span): number[] =>
  words.slice(from, to).flatMap(({ text }, at) => (isJoint(text) ? [from + at] : []));

const topicsIn = ({ words, readTopic }: Hearing, { from, to }: Span): TopicReading =>
  readTopic(typed(words.slice(from, to)));

/** A day or a zone that is a slip or two away. */
function misspelt({ words }: Hearing, { from, to, hint }: Leftover) {
  if (to - from > MAX_NEAR_WORDS) return undefined;
  const text = compared(words.slice(from, to));
  const days = readMisspeltDays(text);
  if (days) {
    const part: Part = { is: 'days', reading: days, except: EXCEPT.has(hint), from, to };
    const named = days.is === 'sure' ? [days.value] : days.options;
    return { part, edits: 1, options: named.map(daysAsTyped).map(asOption) };
  }
  const zone = readMisspeltZone(text);
  if (!zone || (zone.edits > 1 && ABOUT.has(hint))) return undefined;
  const part: Part = { is: 'zone', reading: zone.reading, from, to };
  const named = zone.reading.is === 'sure' ? [zone.reading.value] : zone.reading.options;
  return { part, edits: zone.edits, options: named.map(asOption) };
}

const asOption = (words: string): Option => ({ label: words, words });

const choices = (topic: TopicReading): Option[] =>
  topic.is === 'sure' ? [] : topic.options.map(({ name, topics }) => ({ label: name, words: topics.join(', ') }));

const asked = (span: Span, options: readonly Option[]): Part => doubt(span, 'topic', options.slice(0, MAX_OPTIONS));

const doubt = ({ from, to }: Span, about: Doubt['about'], options: readonly Option[]): Part => ({
  is: 'doubt',
  doubt: { about, spans: [{ from, to }], options },
  from,
  to,
});

function unknown({ words }: Hearing, leftover: Leftover): Part {
  const heard = typed(words.slice(leftover.from, leftover.to));
  const without: Option = { label: `Without “${heard.slice(0, 40)}”`, words: '' };
  if (leftover.hint === 'in') return doubt(leftover, 'zone', [without]);
  if (leftover.hint === 'at') return doubt(leftover, 'time', USUAL_TIMES.map(asOption));
  if (EXCEPT.has(leftover.hint)) return doubt(leftover, 'days', [without]);
  return doubt(leftover, 'topic', [without]);
}
