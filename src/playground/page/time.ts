const dateOf = (ts: string): Date => new Date(Number(ts.split('.')[0]) * 1000);

const CLOCK = new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit' });
const DAY = new Intl.DateTimeFormat('en-US', { weekday: 'long', month: 'long', day: 'numeric' });
const FULL = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeStyle: 'short' });

export const clock = (ts: string): string => CLOCK.format(dateOf(ts));

export const full = (ts: string): string => FULL.format(dateOf(ts));

export const minutesBetween = (a: string, b: string): number => Math.abs(Number(a) - Number(b)) / 60;

/** "Today", or the day. */
export function day(ts: string): string {
  const date = dateOf(ts);
  return date.toDateString() === new Date().toDateString() ? 'Today' : DAY.format(date);
}
