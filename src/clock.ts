/** What time it is. Passed in everywhere, so that tests and the playground can move it. */
export interface Clock {
  readonly now: () => Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** Runs like the real one, from wherever it was moved to. */
export interface MovableClock extends Clock {
  readonly advance: (milliseconds: number) => void;
}

export function movableClock(start: () => number = Date.now): MovableClock {
  let ahead = 0;
  return {
    now: () => new Date(start() + ahead),
    advance: (milliseconds) => {
      ahead += milliseconds;
    },
  };
}
