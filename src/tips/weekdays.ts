import { nearest } from './nearest.js';
import { oneOf, type Reading, sure } from './reading.js';

/** Days of the week as a bit mask: Monday 1, Tuesday 2, … Sunday 64. */
export type Weekdays = number;

export const WEEKDAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

export const MONDAY_TO_FRIDAY: Weekdays = 31;
export const WEEKEND: Weekdays = 96;
export const EVERY_DAY: Weekdays = 127;

const SHORT_FORMS = ['mo mon', 'tu tue tues', 'we wed weds', 'th thu thur thurs', 'fr fri', 'sa sat', 'su sun'];
const GROUPS: Readonly<Record<Weekdays, readonly string[]>> = {
  [MONDAY_TO_FRIDAY]: ['weekday', 'weekdays', 'workday', 'workdays', 'working day', 'working days', 'business days'],
  [WEEKEND]: ['weekend', 'weekends'],
  [EVERY_DAY]: ['daily', 'everyday', 'day', 'days', 'all week', 'all days', 'every morning', 'mornings'],
  21: ['mwf'],
};

const FULL_NAMES = WEEKDAY_NAMES.flatMap((name, at): [string, Weekdays][] => [
  [name.toLowerCase(), 1 << at],
  [`${name.toLowerCase()}s`, 1 << at],
]);
const KNOWN: ReadonlyMap<string, Weekdays> = new Map([
  ...FULL_NAMES,
  ...SHORT_FORMS.flatMap((forms, at) => forms.split(' ').map((form): [string, Weekdays] => [form, 1 << at])),
  ...Object.entries(GROUPS).flatMap(([days, forms]) => forms.map((form): [string, Weekdays] => [form, Number(days)])),
]);
/** What a misspelt word is compared with. */
const SPELLINGS = [...FULL_NAMES.map(([name]) => name), 'weekdays', 'weekends', 'everyday'];

/** A day, a group of days ("weekends"), days in one word ("mon/wed/fri") or a range ("mon-fri", "monday to friday"). */
export function readDays(text: string): Weekdays | undefined {
  const known = KNOWN.get(text);
  if (known !== undefined) return known;
  const range = /^(\S+?)(?: ?(?:-|\.\.) ?| to | through | thru | till | until )(\S+)$/.exec(text);
  const [first, last] = [single(range?.[1]), single(range?.[2])];
  if (first !== undefined && last !== undefined) return daysBetween(first, last);
  const several = text.split(/[/+.|]/).map((part) => KNOWN.get(part) ?? 0);
  return several.length > 1 && several.every(Boolean) ? several.reduce((all, days) => all | days) : undefined;
}

/** A misspelt day: "wensday". */
export function readMisspeltDays(text: string): Reading<Weekdays> | undefined {
  if (KNOWN.has(text)) return sure(KNOWN.get(text) ?? 0);
  const options = new Set(nearest(text, SPELLINGS).words.flatMap((word) => KNOWN.get(word) ?? []));
  return options.size > 0 ? oneOf([...options]) : undefined;
}

function single(name: string | undefined): number | undefined {
  const days = name === undefined ? 0 : (KNOWN.get(name) ?? 0);
  const at = Math.log2(days);
  return Number.isInteger(at) ? at : undefined;
}

/** From one day to another, over the weekend if need be. */
function daysBetween(first: number, last: number): Weekdays {
  const length = (last - first + 7) % 7;
  return Array.from({ length: length + 1 }, (_, step) => 1 << ((first + step) % 7)).reduce((all, day) => all | day);
}

export const namesOfDays = (days: Weekdays): string[] => WEEKDAY_NAMES.filter((_, at) => days & (1 << at));

/** "on weekdays", "every day", "on Monday, Wednesday and Friday". */
export function daysInWords(days: Weekdays): string {
  if (days === EVERY_DAY) return 'every day';
  if (days === MONDAY_TO_FRIDAY) return 'on weekdays';
  if (days === WEEKEND) return 'at weekends';
  const names = namesOfDays(days);
  return `on ${names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? 'no day')}`;
}

/** As a command says it: "weekdays", "daily", "mon,wed,fri". */
export function daysAsTyped(days: Weekdays): string {
  if (days === EVERY_DAY) return 'daily';
  if (days === MONDAY_TO_FRIDAY) return 'weekdays';
  if (days === WEEKEND) return 'weekends';
  return namesOfDays(days)
    .map((name) => name.slice(0, 3).toLowerCase())
    .join(',');
}
