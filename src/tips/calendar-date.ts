/** A day of the calendar, "2027-01-07"; where in the world is not its business. */
export type CalendarDate = `${number}-${number}-${number}`;

const DAY = 86_400_000;

/** Undefined for a day that does not exist, such as 30 February. */
export function calendarDate(year: number, month: number, day: number): CalendarDate | undefined {
  const moment = new Date(Date.UTC(year, month - 1, day));
  const exists = moment.getUTCFullYear() === year && moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day;
  return exists ? dateOf(moment) : undefined;
}

export function dateOf(moment: Date): CalendarDate | undefined {
  const date = moment.toISOString().slice(0, 10);
  return isCalendarDate(date) ? date : undefined;
}

export const isCalendarDate = (text: string): text is CalendarDate => /^\d{4}-\d{2}-\d{2}$/.test(text);

export const plusDays = (date: CalendarDate, days: number): CalendarDate =>
  dateOf(new Date(startOf(date) + days * DAY)) ?? date;

/** The same day of a later month, or that month's last: a month after 31 January is 28 February. */
export function plusMonths(date: CalendarDate, months: number): CalendarDate {
  const { year, month, day } = partsOf(date);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  return dateOf(new Date(last.setUTCDate(Math.min(day, last.getUTCDate())))) ?? date;
}

/** Monday is 0. */
export const weekdayOf = (date: CalendarDate): number => (new Date(startOf(date)).getUTCDay() + 6) % 7;

export function partsOf(date: CalendarDate): { year: number; month: number; day: number } {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year, month, day };
}

export const startOf = (date: CalendarDate): number => Date.parse(`${date}T00:00:00Z`);

/** Which day it is in a zone. */
export function dateIn(zone: string, moment: Date): CalendarDate {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const date = parts.format(moment);
  return isCalendarDate(date) ? date : (dateOf(moment) ?? '1970-01-01');
}

/** "Thursday 7 January 2027". */
export function dateInWords(date: CalendarDate): string {
  const format = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat('en-GB', format).format(startOf(date)).replace(',', '');
}
