import type { TipsOn } from './command.js';
import type { Doubt } from './part.js';
import type { Said } from './set-up.js';
import { ABOUT } from './small-words.js';
import { daysAsTyped } from './weekdays.js';
import { typed, type Word } from './words.js';

/** A set-up as one types it: "tips on at 08:30 Europe/London on mon,wed,fri about encryption-at-rest, aws/s3". */
export function commandText({ time, zone, days, topics }: Partial<Said>): string {
  return [
    'tips on',
    ...(time === undefined ? [] : [`at ${time}`]),
    ...(zone === undefined ? [] : [zone]),
    ...(days === undefined ? [] : [daysAsTyped(days) === 'daily' ? 'daily' : `on ${daysAsTyped(days)}`]),
    ...(topics === undefined ? [] : [`about ${topics.join(', ') || 'everything'}`]),
  ].join(' ');
}

/** What was said, and not what is the default. */
export const saidIn = ({ said, time, zone, days, topics }: TipsOn): Partial<Said> => ({
  ...(said.includes('time') && { time }),
  ...(said.includes('zone') && zone !== null && { zone }),
  ...(said.includes('days') && { days }),
  ...(said.includes('topics') && { topics }),
});

/** The command with an option in the place of what was in doubt. */
export function withOption(words: readonly Word[], { spans }: Doubt, option: string): string {
  const [first, ...others] = spans;
  const kept = words.flatMap((word, at) => {
    if (at === first?.from) return [{ text: option, raw: option }];
    if (option === '' && at + 1 === first?.from && ABOUT.has(word.text)) return [];
    return [first, ...others].some((span) => span && at >= span.from && at < span.to) ? [] : [word];
  });
  return `tips on ${typed(kept.filter(({ raw }) => raw !== ''))}`.trim();
}
