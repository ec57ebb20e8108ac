import { type CalendarDate, calendarDate, partsOf, plusDays, plusMonths } from './calendar-date.js';
import { nearest } from './nearest.js';
import { oneOf, open, type Reading, sure } from './reading.js';

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const MONTH = '(?<name>[a-z]{3,12})';
const YEAR = '(?:[ -](?<year>\\d{4}))?';
const FORMS = [
  /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})$/,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
  /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.?(?<year>\d{4})?$/,
  new RegExp(`^(?:the )?${DAY}(?: of)?[ -]?${MONTH}${YEAR}$`),
  new RegExp(`^${MONTH}[ -]?(?:the )?${DAY}${YEAR}$`),
  new RegExp(`^(?:next |beginning of |start of )?${MONTH}${YEAR}$`),
  /^(?:the )?(?<day>\d{1,2})(?:st|nd|rd|th)$/,
];
/** Day first in Europe, month first in the United States. */
const EITHER_ORDER = /^(?<one>\d{1,2})[/-](?<other>\d{1,2})(?:[/-](?<year>\d{4}))?$/;

/** "2027-01-07", "7 January", "the 7th", "7/1/2027", "the end of January": the next such day. */
export function readWrittenDate(text: string, today: CalendarDate): Reading<CalendarDate> | undefined {
  return readEnd(text, today) ?? readDay(text, today);
}

function readDay(text: string, today: CalendarDate): Reading<CalendarDate> | undefined {
  const spoken = text
    .replace(/ ?, ?/g, ' ')
    .replace(/^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)? (?=.*\d)/, '');
  const either = EITHER_ORDER.exec(spoken)?.groups;
  if (either) {
    const [one, other, year] = [Number(either.one), Number(either.other), numberOf(either.year)];
    const orders =
      one === other
        ? [[one, other]]
        : [
            [one, other],
            [other, one],
          ];
    const readings = orders.map(([day = 0, month = 0]) => dated({ year, month, day }, today));
    const dates = readings.flatMap((reading) => (reading.is === 'sure' ? [reading.value] : []));
    return dates.length > 0 ? oneOf(dates) : (readings[0] ?? open([]));
  }
  for (const form of FORMS) {
    const { year, month, day, name } = form.exec(spoken)?.groups ?? {};
    if (day === undefined && name === undefined) continue;
    const months = name === undefined ? [numberOf(month)] : monthsCalled(name);
    const readings = months.map((each) => dated({ year: numberOf(year), month: each, day: numberOf(day) ?? 1 }, today));
    const [first] = readings;
    if (!first) continue;
    return readings.length === 1
      ? first
      : open(readings.flatMap((each) => (each.is === 'sure' ? [each.value] : each.options)));
  }
  return undefined;
}

const numberOf = (digits: string | undefined): number | undefined =>
  digits === undefined ? undefined : Number(digits);

function monthsCalled(name: string): number[] {
  const short = MONTHS.findIndex(
    (month) => month === name || month.slice(0, 3) === name || (name === 'sept' && month.startsWith(name)),
  );
  return short >= 0 ? [short + 1] : nearest(name, MONTHS).words.map((word) => MONTHS.indexOf(word) + 1);
}

interface Said {
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number;
}

/** Without a year or month: the next such day. A day that is over or does not exist is asked back. */
function dated({ year, month, day }: Said, today: CalendarDate): Reading<CalendarDate> {
  const { year: thisYear, month: thisMonth } = partsOf(today);
  const inYear = (y: number) => calendarDate(y, month ?? thisMonth, day);
  if (year !== undefined) {
    const date = inYear(year);
    if (date && date > today) return sure(date);
    return open(
      date ? soonest([inYear(thisYear), inYear(thisYear + 1)], today) : besides(year, month ?? 0, day, today),
    );
  }
  const from = month ?? thisMonth;
  if (from < 1 || from > 12) return open([]);
  const [next] = soonest(
    [0, month === undefined ? 1 : 12].map((later) => inMonth(thisYear, from + later, day)),
    today,
  );
  return next ? sure(next) : open(besides(from > thisMonth ? thisYear : thisYear + 1, from, day, today));
}

/** @param month may be past December */
const inMonth = (year: number, month: number, day: number): CalendarDate | undefined =>
  month > 12 ? calendarDate(year + 1, month - 12, day) : calendarDate(year, month, day);

const soonest = (dates: readonly (CalendarDate | undefined)[], today: CalendarDate): CalendarDate[] =>
  dates.flatMap((date) => (date && date > today ? [date] : [])).slice(0, 1);

/** The days on both sides of one that does not exist: 28 February and 1 March for the 30th. */
function besides(year: number, month: number, day: number, today: CalendarDate): CalendarDate[] {
  const first = calendarDate(year, month, 1);
  if (!first || day < 1 || day > 31) return [];
  return [plusDays(plusMonths(first, 1), -1), plusMonths(first, 1)].filter((date) => date > today);
}

/** "The end of January" is over on the first of February; "2027" begins on the first of January. */
function readEnd(text: string, today: CalendarDate): Reading<CalendarDate> | undefined {
  const { year, month: thisMonth } = partsOf(today);
  if (/^\d{4}$/.test(text)) return dated({ year: Number(text), month: 1, day: 1 }, today);
  const [, name] = /^(?:the )?end of ([a-z]{3,9})$/.exec(text) ?? [];
  const [month, ...others] = name === undefined ? [] : monthsCalled(name);
  if (month === undefined || others.length > 0) return undefined;
  const first = calendarDate(month < thisMonth ? year + 1 : year, month, 1);
  return first && sure(plusMonths(first, 1));
}
