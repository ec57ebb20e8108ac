export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** As the database keeps them: Monday is the lowest bit. */
export const daysMask = (days: readonly Weekday[]): number =>
  WEEKDAYS.reduce((mask, day, bit) => (days.includes(day) ? mask | (1 << bit) : mask), 0);

export const daysFrom = (mask: number): Weekday[] => WEEKDAYS.filter((_, bit) => (mask >> bit) & 1);
