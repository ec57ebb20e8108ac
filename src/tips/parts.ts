import { impossibleAt } from './impossible.js';
import { type Hearing, longest, type Part } from './part.js';
import { sure } from './reading.js';
import { AND, BEFORE_DAYS, BEFORE_TIMES, EXCEPT, MARKERS } from './small-words.js';
import { MAX_TIME_WORDS, readTime } from './time-of-day.js';
import { MAX_ZONE_WORDS, readZone } from './time-zone.js';
import type { TopicReading } from './topics.js';
import { EVERY_DAY, readDays, readMisspeltDays, type Weekdays } from './weekdays.js';
import type { Word } from './words.js';

/**
 * The part of the command that begins at this word, if one surely does.
 * @param inTopic after words that may be a topic, where "53" and "mo" are more likely to belong to it
 */
export function partAt(hearing: Hearing, at: number, inTopic: boolean): Part | undefined {
  const { words } = hearing;
  const marker = words[at]?.text ?? '';
  const from = MARKERS.has(marker) ? at + 1 : at;
  return (
    impossibleAt(hearing, at) ??
    exceptionAt(words, at) ??
    timeAt(words, from, from > at ? BEFORE_TIMES.has(marker) : !inTopic) ??
    daysAt(words, at, { misspelt: false, short: !inTopic }) ??
    daysAt(words, from, { misspelt: BEFORE_DAYS.has(marker), short: !inTopic }) ??
    zoneAt(hearing, from, inTopic)
  );
}

function timeAt(words: readonly Word[], from: number, bare: boolean): Part | undefined {
  return longest(words, from, MAX_TIME_WORDS, (text, to) => {
    const reading = readTime(text, bare);
    return reading && { is: 'time', reading, from, to };
  });
}

function zoneAt({ words, today, readTopic }: Hearing, from: number, inTopic: boolean): Part | undefined {
  return longest(words, from, MAX_ZONE_WORDS, (text, to) => {
    const reading = readZone(text, today);
    const isTopic = () => inTopic && isExactTopic(readTopic(text));
    return reading && !isTopic() ? { is: 'zone', reading, from, to } : undefined;
  });
}

const isExactTopic = (reading: TopicReading): boolean => reading.is === 'sure' && reading.isExact;

interface DayForms {
  readonly misspelt: boolean;
  /** "mo", "tu". */
  readonly short: boolean;
}

function daysAt(words: readonly Word[], from: number, forms: DayForms): Part | undefined {
  const first = dayAt(words, from, forms);
  if (!first || (!forms.short && first.to === from + 1 && (words[from]?.text ?? '').length < 3)) return undefined;
  let { to, reading } = first;
  for (;;) {
    let next = to;
    while (AND.has(words[next]?.text ?? '')) next++;
    const another = next > to ? dayAt(words, next, { ...forms, misspelt: true }) : undefined;
    if (!another || reading.is === 'open' || another.reading.is === 'open') break;
    to = another.to;
    reading = sure(both(reading.value, another.reading.value));
  }
  return { is: 'days', reading, except: false, from, to };
}

function dayAt(words: readonly Word[], from: number, { misspelt }: DayForms) {
  const exact = longest(words, from, 3, (text, to) => {
    const days = readDays(text);
    return days === undefined || text === 'we' ? undefined : { reading: sure(days), to };
  });
  if (exact || !misspelt) return exact;
  const reading = readMisspeltDays(words[from]?.text ?? '');
  return reading && { reading, to: from + 1 };
}

/** "Every day" beside other days only says that it is often. */
export const both = (one: Weekdays, other: Weekdays): Weekdays =>
  one === EVERY_DAY ? other : other === EVERY_DAY ? one : one | other;

/** "except friday", "but not on mondays and fridays". */
function exceptionAt(words: readonly Word[], at: number): Part | undefined {
  if (!EXCEPT.has(words[at]?.text ?? '')) return undefined;
  let from = at + 1;
  while (EXCEPT.has(words[from]?.text ?? '') || ['on', 'for', 'the'].includes(words[from]?.text ?? '')) from++;
  const days = daysAt(words, from, { misspelt: true, short: true });
  return days?.is === 'days' ? { ...days, from: days.reading.is === 'open' ? from : at, except: true } : undefined;
}
