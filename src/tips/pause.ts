import { type CalendarDate, dateInWords, plusDays, plusMonths } from './calendar-date.js';
import { readPauseDate } from './pause-date.js';
import { open, type Reading, sure } from './reading.js';
import { FILLER } from './small-words.js';
import { readTime } from './time-of-day.js';
import { type Offer, type Unclear, unclear } from './unclear.js';
import { compared, type Word } from './words.js';

export interface TipsPause {
  readonly kind: 'pause';
  /** The day on which tips go on again; null: until someone says so. */
  readonly until: CalendarDate | null;
}

const UNTIL = /^(?:until|till?|to|for|before|through|thru)$/;

/** "pause", "pause until 7 January", "pause for 2 weeks". */
export function readPause(words: readonly Word[], today: CalendarDate): TipsPause | Unclear {
  const said = words.filter(({ text }) => text === 'today' || !FILLER.has(text));
  const [first] = said;
  if (!first) return { kind: 'pause', until: null };
  const reading = readSaid(said, today);
  if (reading?.is === 'sure') return { kind: 'pause', until: reading.value };
  const usual = [plusDays(today, 1), plusDays(today, 7), plusDays(today, 14), plusMonths(today, 1)];
  const dates = reading && reading.options.length > 0 ? reading.options : usual;
  return unclear('date', said.slice(UNTIL.test(first.text) ? 1 : 0), dates.map(pauseUntil));
}

function readSaid(said: readonly Word[], today: CalendarDate): Reading<CalendarDate> | undefined {
  const [first, ...others] = said;
  const preposition = first && UNTIL.test(first.text) ? first.text : '';
  const text = compared(preposition ? others : said);
  if (text === 'today' && !/^(?:un)?til/.test(preposition)) return sure(plusDays(today, 1));
  const reading = readPauseDate(text, today) ?? readWithoutTime(text, today);
  // "Through Friday" takes Friday in; "until Friday" goes on that day.
  return reading?.is === 'sure' && preposition.startsWith('thr') ? sure(plusDays(reading.value, 1)) : reading;
}

/** "Monday 9am": tips go on at their own time, so that is asked back. */
function readWithoutTime(text: string, today: CalendarDate): Reading<CalendarDate> | undefined {
  const [, date = '', time = ''] = /^(.+?)(?: at)? (\S+(?: [ap]m)?)$/.exec(text) ?? [];
  const reading = readTime(time, true) && readPauseDate(date, today);
  return reading?.is === 'sure' ? open([reading.value]) : reading;
}

const pauseUntil = (date: CalendarDate): Offer => ({
  label: `Until ${dateInWords(date)}`,
  command: `tips pause until ${date}`,
});

/** The pauses that words may mean: none if they name no date. */
export function pauseOffers(said: readonly Word[], today: CalendarDate): Offer[] {
  const reading = readSaid(said, today);
  return (reading?.is === 'sure' ? [reading.value] : (reading?.options ?? [])).map(pauseUntil);
}
