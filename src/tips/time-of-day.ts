import { open, type Reading, sure } from './reading.js';

/** A time on the clock, "08:30". */
export type TimeOfDay = `${number}:${number}`;

export const NINE: TimeOfDay = '09:00';
/** Offered where no time could be made out. */
export const USUAL_TIMES: readonly TimeOfDay[] = [NINE, '12:00', '16:00'];

const NAMED: Readonly<Record<string, TimeOfDay>> = {
  noon: '12:00',
  midday: '12:00',
  '12 noon': '12:00',
  midnight: '00:00',
  '12 midnight': '00:00',
};
const VAGUE: Readonly<Record<string, readonly TimeOfDay[]>> = {
  lunch: ['12:00', '12:30', '13:00'],
  lunchtime: ['12:00', '12:30', '13:00'],
  'the afternoon': ['13:00', '14:00', '16:00'],
  afternoon: ['13:00', '14:00', '16:00'],
  afternoons: ['13:00', '14:00', '16:00'],
  'the evening': ['18:00', '19:00', '20:00'],
  evening: ['18:00', '19:00', '20:00'],
  evenings: ['18:00', '19:00', '20:00'],
  night: ['20:00', '21:00', '22:00'],
  'end of day': ['16:00', '17:00', '18:00'],
  'the end of the day': ['16:00', '17:00', '18:00'],
  eod: ['16:00', '17:00', '18:00'],
};
const HOURS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const MINUTES: Readonly<Record<string, number>> = { fifteen: 15, thirty: 30, 'forty five': 45, 'forty-five': 45 };

const hourWord = `(?:${HOURS.join('|')})`;
const half = '(?: ?(?<half>[ap]m))?';
const partOfDay = '(?: (?:in the |at |this )?(?<part>morning|afternoon|evening|night))?';
const clock = (body: string): RegExp => new RegExp(`^${body}${half}${partOfDay}$`);

/** Times that can be nothing else, wherever they stand. */
const PLAIN_FORMS = [
  clock('(?<hour>\\d{1,2}):(?<minute>\\d{1,2})(?::\\d{2})?(?: ?(?:h|hrs|hours|uhr))?'),
  /^(?<hour>\d{1,2})(?<minute>\d{2})? ?(?<half>[ap]m)$/,
  /^(?<hour>\d{1,2})(?:[.h](?<minute>\d{2}))? ?(?<half>[ap]m?)$/,
  clock(`(?<hour>\\d{1,2}|${hourWord}) ?o'?clock`),
  new RegExp(`^(?<hour>${hourWord}) ?(?<half>[ap]m)$`),
  new RegExp(
    `^(?<past>half past|quarter past|a quarter past|quarter to|a quarter to) (?<hour>\\d{1,2}|${hourWord})${half}${partOfDay}$`,
  ),
];
/** Times that could be something else, if they did not follow "at" or stand by themselves. */
const BARE_FORMS = [
  clock('(?<hour>\\d{1,2})[.h](?<minute>\\d{2})'),
  clock('(?<hour>\\d{1,2}) (?<minute>[0-5]\\d)'),
  clock('(?<hour>\\d{1,2})(?<minute>\\d{2})(?: ?(?:h|hrs|hours))?'),
  clock('(?<hour>\\d{1,2})(?: ?(?:h|hrs|hours|uhr))?'),
  clock(`(?<hour>${hourWord})(?: (?<minute>${Object.keys(MINUTES).join('|')}))?`),
];
/** From when to when is not a time. */
const RANGE = /^([\d:]+(?:[ap]m)?)(?: ?- ?| to )([\d:]+(?:[ap]m)?)$/;
const NUMBER = /^[\d:.]+$/;

/** The longest time, in words: "quarter past nine in the morning". */
export const MAX_TIME_WORDS = 6;

/** @param bare also reads what is a time only where a time is expected: "8", "nine", "0830" */
export function readTime(text: string, bare: boolean): Reading<TimeOfDay> | undefined {
  const named = NAMED[text];
  if (named) return sure(named);
  const vague = VAGUE[text];
  if (vague) return open(vague);
  const between = RANGE.exec(text);
  if (between) return open([between[1], between[2]].flatMap((end = '') => timesNamed(readTime(end, true))));
  for (const form of bare ? [...PLAIN_FORMS, ...BARE_FORMS] : PLAIN_FORMS) {
    const groups = form.exec(text)?.groups;
    if (groups) return read(groups, text);
  }
  return bare && NUMBER.test(text) ? open(USUAL_TIMES) : undefined;
}

const timesNamed = (reading: Reading<TimeOfDay> | undefined): readonly TimeOfDay[] =>
  reading?.is === 'sure' ? [reading.value] : (reading?.options ?? []);

function read({ hour = '', minute, half, part, past }: Record<string, string | undefined>, text: string) {
  const hours = HOURS.includes(hour) ? HOURS.indexOf(hour) + 1 : Number(hour);
  const minutes = past ? minutesPast(past) : minute === undefined ? 0 : (MINUTES[minute] ?? Number(minute));
  if (minutes > 59) return hours > 23 ? open(USUAL_TIMES) : open([at(hours, 0), at(hours, 30), at(hours + 1, 0)]);
  if (hours > 24 || (hours === 24 && minutes > 0)) return open(USUAL_TIMES);
  const said = half?.startsWith('a') || part === 'morning' ? 'am' : half || part ? 'pm' : undefined;
  if (said) return inHalf(hours, minutes, said, part === 'night');
  // "at 8" is a tip in the morning, "04:00" is a time of the 24-hour clock, but "at 4" may be either.
  const is24Hour = hours === 0 || hours > 6 || /^0|^\d{1,2}[:.h]\d/.test(text) || /^\d{4}/.test(text);
  return is24Hour ? sure(at(hours, minutes)) : open([at(hours, minutes), at(hours + 12, minutes)]);
}

function inHalf(hours: number, minutes: number, said: 'am' | 'pm', isNight: boolean): Reading<TimeOfDay> {
  if (hours > 12) return said === 'pm' ? sure(at(hours, minutes)) : open([at(hours - 12, minutes), at(hours, minutes)]);
  if (isNight && hours < 6) return open([at(hours, minutes), at(hours + 12, minutes)]);
  if (isNight && hours === 12) return sure(at(0, minutes));
  return sure(at((hours % 12) + (said === 'pm' ? 12 : 0), minutes));
}

/** "Quarter to" is counted in the hour that is named: at() takes it back an hour. */
const minutesPast = (past: string): number => (past.endsWith('to') ? -15 : past.startsWith('half') ? 30 : 15);

function at(hours: number, minutes: number): TimeOfDay {
  const sum = (hours * 60 + minutes + 24 * 60) % (24 * 60);
  const two = (value: number) => String(value).padStart(2, '0');
  const time = `${two(Math.floor(sum / 60))}:${two(sum % 60)}`;
  return isTime(time) ? time : NINE;
}

export const isTime = (text: string): text is TimeOfDay => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);
