import type { WallTime } from '../../store/wall-time.js';
import { type CalendarDate, dateInWords, isCalendarDate, plusDays, weekdayOf } from '../../tips/calendar-date.js';
import { daysInWords, WEEKDAY_NAMES, type Weekdays } from '../../tips/weekdays.js';
import { reasonInWords } from './tips-reasons.js';

/** The tips of one channel, as people are told of them. */
export interface TipsCard {
  readonly channel: string;
  /** Without "#"; null where it is not known. */
  readonly channelName: string | null;
  readonly zone: string;
  /** In that zone. */
  readonly today: CalendarDate;
  readonly days: Weekdays;
  /** Their names. None: tips about anything. */
  readonly topics: readonly string[];
  readonly status: TipsStatus;
}

export type TipsStatus =
  | { readonly kind: 'on'; readonly wall: WallTime }
  | { readonly kind: 'paused'; readonly until: string | null; readonly wall: WallTime | null }
  | { readonly kind: 'off'; readonly reason: string };

/** "Monday 09:00 (Europe/London)", "tomorrow 09:00 (Europe/London)", "Monday 7 December 09:00 (Europe/London)". */
export const inWords = ({ date, time }: WallTime, zone: string, today: CalendarDate): string =>
  `${dayInWords(date, today)} ${time} (${zone})`;

function dayInWords(day: CalendarDate, today: CalendarDate): string {
  if (day === today) return 'today';
  if (day === plusDays(today, 1)) return 'tomorrow';
  if (day > today && day < plusDays(today, 7)) return WEEKDAY_NAMES[weekdayOf(day)] ?? day;
  const [weekday, date, month, year] = dateInWords(day).split(' ');
  return [weekday, date, month, ...(day.slice(0, 4) === today.slice(0, 4) ? [] : [year])].join(' ');
}

/** What happens next, in one line. */
export function statusInWords({ status, zone, today }: TipsCard): string {
  switch (status.kind) {
    case 'on':
      return `Next tip: ${inWords(status.wall, zone, today)}`;
    case 'paused': {
      const next = status.wall ? `, next tip: ${inWords(status.wall, zone, today)}` : '';
      const until = status.until === null ? ' until you resume' : ` until ${untilInWords(status.until)}`;
      return `Paused${until}${next}`;
    }
    case 'off':
      return status.reason === '' ? 'Off' : `Off: ${reasonInWords(status.reason)}`;
  }
}

export const untilInWords = (date: string): string => (isCalendarDate(date) ? dateInWords(date) : date);

/** "On weekdays, about Backup and Amazon S3". */
export function scheduleInWords({ days, topics }: TipsCard): string {
  const when = daysInWords(days);
  return `${when[0]?.toUpperCase()}${when.slice(1)}, about ${topics.length > 0 ? listed(topics) : 'anything'}`;
}

const MAX_NAMED = 12;

function listed(names: readonly string[]): string {
  if (names.length > MAX_NAMED) return `${names.slice(0, MAX_NAMED).join(', ')} and ${names.length - MAX_NAMED} more`;
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? '');
}
