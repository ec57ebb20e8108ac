import { readLeftover } from './leftovers.js';
import type { Doubt, Hearing, Part } from './part.js';
import { both, partAt } from './parts.js';
import type { Reading } from './reading.js';
import { ABOUT, AND } from './small-words.js';
import type { TimeOfDay } from './time-of-day.js';
import type { ReadTopic, Topic, TopicReading } from './topics.js';
import { daysAsTyped, EVERY_DAY, MONDAY_TO_FRIDAY, type Weekdays } from './weekdays.js';
import { areAlike } from './zone-offset.js';

/** What was said of when, where and about what; undefined where nothing was. */
export interface Said {
  readonly time: TimeOfDay | undefined;
  readonly zone: string | undefined;
  readonly days: Weekdays | undefined;
  readonly topics: readonly Topic[] | undefined;
}

/** The parts of a set-up, in any order; or the first thing that has to be asked back. */
export function readSetUp(command: Hearing): Said | Doubt {
  const hearing = { ...command, readTopic: remembering(command.readTopic) };
  const parts = withoutEchoes(partsOf(hearing), hearing.today);
  const days = parts.filter((part) => part.is === 'days');
  const [first] = [...parts.flatMap((part) => doubtsOf(part, days.length > 0)), ...conflicts(parts)].sort(
    (one, other) => (one.spans[0]?.from ?? 0) - (other.spans[0]?.from ?? 0),
  );
  if (first) return first;
  const topics = parts.filter((part) => part.is === 'topics');
  return {
    time: agreed(parts.filter((part) => part.is === 'time'))[0],
    zone: agreed(parts.filter((part) => part.is === 'zone'))[0],
    days: days.length > 0 ? daysOf(days) : undefined,
    topics: topics.length > 0 ? [...new Set(topics.flatMap((part) => part.topics))] : undefined,
  };
}

/** The same words are looked at as a whole and in pieces. */
function remembering(readTopic: ReadTopic): ReadTopic {
  const known = new Map<string, TopicReading>();
  return (text) => {
    const reading = known.get(text) ?? readTopic(text);
    known.set(text, reading);
    return reading;
  };
}

/** "Europe/Paris (CET)" names the zone twice: one of two that are alike is enough. */
function withoutEchoes(parts: readonly Part[], today: string): Part[] {
  const zones = parts.filter((part) => part.is === 'zone');
  const named = [...new Set(zones.flatMap(({ reading }) => (reading.is === 'sure' ? [reading.value] : [])))];
  if (named.length < 2 || zones.some(({ reading }) => reading.is === 'open') || !areAlike(named, today))
    return [...parts];
  return parts.filter((part) => part.is !== 'zone' || part === zones[0]);
}

function partsOf(hearing: Hearing): Part[] {
  const { words } = hearing;
  const parts: Part[] = [];
  let leftFrom = 0;
  let inTopic = false;
  const readUpTo = (at: number) => {
    if (at > leftFrom) parts.push(...readLeftover(hearing, { from: leftFrom, to: at }));
  };
  for (let at = 0; at < words.length; ) {
    const part = partAt(hearing, at, inTopic);
    const text = words[at]?.text ?? '';
    if (part) {
      readUpTo(at);
      parts.push(part);
      leftFrom = part.to;
    } else if (text === ',') {
      readUpTo(at);
      leftFrom = at + 1;
    }
    inTopic = part ? false : inTopic || ABOUT.has(text) || !AND.has(text);
    at = part ? part.to : at + 1;
  }
  readUpTo(words.length);
  return parts;
}

function doubtsOf(part: Part, hasDays: boolean): Doubt[] {
  if (part.is === 'doubt') return part.doubt.unlessDays && hasDays ? [] : [part.doubt];
  if (part.is !== 'days' || part.reading.is === 'sure') return [];
  const options = part.reading.options.map(daysAsTyped).map((days) => ({ label: days, words: days }));
  return [{ about: 'days', spans: [part], options }];
}

/** Times or zones that were said need not be sure one by one, if only one fits them all: "Sydney, Australia". */
function conflicts(parts: readonly Part[]): Doubt[] {
  const times = parts.filter((part) => part.is === 'time');
  const zones = parts.filter((part) => part.is === 'zone');
  const days = parts.filter((part) => part.is === 'days');
  return [
    ...asked('time', times),
    ...asked('zone', zones),
    ...(days.every(({ reading }) => reading.is === 'sure') && days.length > 0 && daysOf(days) === 0
      ? [{ about: 'days' as const, spans: days, options: [{ label: 'weekdays', words: 'on weekdays' }] }]
      : []),
  ];
}

type Reads<T> = { readonly from: number; readonly to: number; readonly reading: Reading<T> };

function asked(about: Doubt['about'], parts: readonly Reads<string>[]): Doubt[] {
  const left = agreed(parts);
  const isSure = parts.length > 1 || parts[0]?.reading.is === 'sure';
  if (parts.length === 0 || (left.length === 1 && isSure)) return [];
  const all = left.length > 0 ? left : [...new Set(parts.flatMap(({ reading }) => namedBy(reading)))];
  return [{ about, spans: parts, options: all.slice(0, 5).map((words) => ({ label: words, words })) }];
}

/** What fits every part. */
function agreed<T>(parts: readonly Reads<T>[]): T[] {
  const [first, ...others] = parts.map(({ reading }) => namedBy(reading));
  return (first ?? []).filter((value) => others.every((named) => named.includes(value)));
}

const namedBy = <T>(reading: Reading<T>): readonly T[] => (reading.is === 'sure' ? [reading.value] : reading.options);

/** "Except Friday" takes from the weekdays, "except Sunday" from all days: it would say nothing otherwise. */
function daysOf(parts: readonly Extract<Part, { is: 'days' }>[]): Weekdays {
  const sum = (except: boolean): Weekdays | undefined => {
    const named = parts.filter((part) => part.except === except).flatMap(({ reading }) => namedBy(reading));
    return named.length > 0 ? named.reduce(both) : undefined;
  };
  const left = sum(true) ?? 0;
  const base = sum(false) ?? (left & MONDAY_TO_FRIDAY ? MONDAY_TO_FRIDAY : EVERY_DAY);
  return base & ~left;
}
