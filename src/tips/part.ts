import type { Reading } from './reading.js';
import type { TimeOfDay } from './time-of-day.js';
import type { ReadTopic, Topic } from './topics.js';
import type { Weekdays } from './weekdays.js';
import { compared, type Word } from './words.js';

/** Which words of the command, the last one not among them. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What a command says when, where and about what. */
export type Part = Span &
  (
    | { readonly is: 'time'; readonly reading: Reading<TimeOfDay> }
    | { readonly is: 'zone'; readonly reading: Reading<string> }
    | { readonly is: 'days'; readonly reading: Reading<Weekdays>; readonly except: boolean }
    | { readonly is: 'topics'; readonly topics: readonly Topic[] }
    | { readonly is: 'doubt'; readonly doubt: Doubt }
  );

/** What has to be asked back: each option takes the place of the first span, the others are left out. */
export interface Doubt {
  readonly about: About;
  readonly spans: readonly Span[];
  readonly options: readonly { readonly label: string; readonly words: string }[];
  /** Only asked when no day is named: "weekly". */
  readonly unlessDays?: true;
}

export type About = 'time' | 'zone' | 'days' | 'topic' | 'date' | 'channel' | 'verb';

export interface Hearing {
  readonly words: readonly Word[];
  readonly today: string;
  readonly readTopic: ReadTopic;
}

/** What the most words from here on mean together. */
export function longest<T>(
  words: readonly Word[],
  from: number,
  most: number,
  read: (text: string, to: number) => T | undefined,
): T | undefined {
  for (let to = Math.min(words.length, from + most); to > from; to--) {
    const slice = words.slice(from, to);
    const found = slice.some(({ text }) => text === ',') ? undefined : read(compared(slice), to);
    if (found !== undefined) return found;
  }
  return undefined;
}
