import { type Doubt, type Hearing, longest, type Part } from './part.js';
import { USUAL_TIMES } from './time-of-day.js';
import { daysAsTyped, MONDAY_TO_FRIDAY } from './weekdays.js';

const TOO_OFTEN =
  /^(?:hourly|every hour|every \d+ (?:hours?|minutes?|mins?)|every minute|(?:twice|\d times) (?:a|per) day)$/;
const TOO_SELDOM =
  /^(?:(?:bi-?)?(?:week|month)ly|fortnightly|(?:every|once a|each) (?:week|month)|every (?:other|second|two|2|3|three) (?:day|week|month)s?|(?:the |every )?(?:first|1st|last) [a-z]+ of (?:the|every|each) month)$/;
const MAX_IMPOSSIBLE_WORDS = 6;

/** What can be said but not done: tips come once a day at most, on the same days each week, where they are set up. */
export function impossibleAt({ words }: Hearing, from: number): Part | undefined {
  return longest(words, from, MAX_IMPOSSIBLE_WORDS, (text, to) => {
    const doubt = impossible(text);
    return doubt && { is: 'doubt', doubt: { ...doubt, spans: [{ from, to }] }, from, to };
  });
}

function impossible(text: string): Omit<Doubt, 'spans'> | undefined {
  if (TOO_OFTEN.test(text)) {
    return { about: 'time', options: USUAL_TIMES.map((time) => ({ label: time, words: `at ${time}` })) };
  }
  if (TOO_SELDOM.test(text)) {
    const days = [1, 21, MONDAY_TO_FRIDAY].map(daysAsTyped);
    return { about: 'days', options: days.map((label) => ({ label, words: label })), unlessDays: true };
  }
  if (/^(?:until|till?|through|thru) |^for (?:\d+|an?|one|two|three) [a-z]+$/.test(text)) {
    return { about: 'date', options: [{ label: 'Without an end', words: '' }] };
  }
  if (/^(?:starting|beginning|as of) (?!with)/.test(text)) {
    return { about: 'date', options: [{ label: 'From now on', words: '' }] };
  }
  return /^[#@]\S+$/.test(text) ? { about: 'channel', options: [{ label: 'In this channel', words: '' }] } : undefined;
}
