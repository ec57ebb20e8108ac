const dateOf = (ts: string): Date => new Date(Number(ts.split('.')[0]) * 1000);

const CLOCK = new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit' });
const DAY = new Intl.DateTimeFormat('en-US', { weekday: 'long', month: 'long', day: 'numeric' });
const FULL = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeStyle: 'short' });

export const clock = (ts: string): string => CLOCK.format(dateOf(ts));

export const full = (ts: string): string => FULL.format(dateOf(ts));

export const minutesBetween = (a: string, b: string): number => Math.abs(Number(a) - Number(b)) / 60;

const DAY_MS = 86_400_000;

/** "Today", "Yesterday" or the day, by the playground's own clock. */
export function day(ts: string, now: number): string {
  const date = dateOf(ts);
  if (date.toDateString() === new Date(now).toDateString()) return 'Today';
  return date.toDateString() === new Date(now - DAY_MS).toDateString() ? 'Yesterday' : DAY.format(date);
}
