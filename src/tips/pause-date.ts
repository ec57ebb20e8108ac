import { type CalendarDate, calendarDate, partsOf, plusDays, plusMonths, weekdayOf } from './calendar-date.js';
import { nearest } from './nearest.js';
import { oneOf, open, type Reading, sure } from './reading.js';
import { readMisspeltDays, type Weekdays } from './weekdays.js';
import { readWrittenDate } from './written-date.js';

const COUNTS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const LONGEST_PAUSE = 1000;

/** The day on which tips go on again: "2027-01-07", "7 January", "next week", "friday". Days that are over have no place. */
export function readPauseDate(text: string, today: CalendarDate): Reading<CalendarDate> | undefined {
  return (
    readNamedDay(text, today) ?? readDuration(text, today) ?? readWrittenDate(text, today) ?? readWeekday(text, today)
  );
}

const NAMED: Readonly<Record<string, (today: CalendarDate) => CalendarDate>> = {
  tomorrow: (today) => plusDays(today, 1),
  'day after tomorrow': (today) => plusDays(today, 2),
  'next week': mondayAfter,
  'end of week': mondayAfter,
  'end of this week': mondayAfter,
  'next month': firstOfNextMonth,
  'end of month': firstOfNextMonth,
  'end of this month': firstOfNextMonth,
  'next year': firstOfNextYear,
  'new year': firstOfNextYear,
  'end of year': firstOfNextYear,
  'end of this year': firstOfNextYear,
};

function readNamedDay(text: string, today: CalendarDate): Reading<CalendarDate> | undefined {
  const name = text.replace(/\bthe /g, '');
  if (name === 'today') return open([plusDays(today, 1)]);
  const [exact] = Object.hasOwn(NAMED, name) ? [name] : name.includes(' ') ? [] : nearest(name, ['tomorrow']).words;
  const named = exact === undefined ? undefined : NAMED[exact];
  return named && sure(named(today));
}

function mondayAfter(today: CalendarDate): CalendarDate {
  return plusDays(today, 7 - weekdayOf(today));
}

function firstOfNextMonth(today: CalendarDate): CalendarDate {
  return plusMonths(plusDays(today, 1 - partsOf(today).day), 1);
}

function firstOfNextYear(today: CalendarDate): CalendarDate {
  return calendarDate(partsOf(today).year + 1, 1, 1) ?? today;
}

/** "2 weeks", "a month", "a couple of days". */
function readDuration(text: string, today: CalendarDate): Reading<CalendarDate> | undefined {
  if (/^a? ?fortnight$/.test(text)) return sure(plusDays(today, 14));
  const said = /^(?<count>\d+|[a-z]+|a couple of) ?(?<unit>d|day|w|wk|week|m|month|mth|y|yr|year)s?$/.exec(
    text,
  )?.groups;
  if (!said) return undefined;
  const count = countOf(said.count ?? '');
  if (count === undefined) return undefined;
  const unit = said.unit?.[0];
  if (count < 1 || count > LONGEST_PAUSE) return open([plusDays(today, 7), plusMonths(today, 1)]);
  if (unit === 'd' || unit === 'w') return sure(plusDays(today, unit === 'w' ? 7 * count : count));
  return sure(plusMonths(today, unit === 'y' ? 12 * count : count));
}

function countOf(word: string): number | undefined {
  if (/^\d+$/.test(word)) return Number(word.slice(0, 6));
  if (/^(?:a|an|the|this|one whole)$/.test(word)) return 1;
  if (word === 'a couple of') return 2;
  const at = COUNTS.indexOf(word);
  return at < 0 ? undefined : at;
}

/** "monday", "next friday", "wensday": the next one, and not today. */
function readWeekday(text: string, today: CalendarDate): Reading<CalendarDate> | undefined {
  const [, next, name = ''] = /^(?:on |this |coming )?(next )?([a-z]+)$/.exec(text) ?? [];
  const days = readMisspeltDays(name);
  if (!days) return undefined;
  const named = (days.is === 'sure' ? [days.value] : days.options).filter(isOneDay);
  const dates = named.flatMap((day) => {
    const coming = nextWeekday(today, Math.log2(day));
    // Said on a Wednesday, "next Friday" is in two days to some and in nine to others.
    const isThisWeek = coming < mondayAfter(today);
    return next && isThisWeek ? [coming, plusDays(coming, 7)] : [coming];
  });
  return dates.length > 0 ? oneOf(dates) : undefined;
}

const isOneDay = (days: Weekdays): boolean => days > 0 && Number.isInteger(Math.log2(days));

const nextWeekday = (today: CalendarDate, weekday: number): CalendarDate =>
  plusDays(today, ((weekday - weekdayOf(today) + 6) % 7) + 1);
