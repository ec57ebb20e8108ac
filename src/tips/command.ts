import type { CalendarDate } from './calendar-date.js';
import { withOption } from './command-text.js';
import type { Doubt } from './part.js';
import { pauseOffers, readPause, type TipsPause } from './pause.js';
import { readSetUp, type Said } from './set-up.js';
import { ABOUT, FILLER } from './small-words.js';
import { NINE, type TimeOfDay } from './time-of-day.js';
import { canonicalZone } from './time-zone.js';
import type { ReadTopic, Topic } from './topics.js';
import { asOffer, type Offer, type Unclear, unclear } from './unclear.js';
import { readMisspeltVerb, readVerb, type TipsVerb } from './verbs.js';
import { MONDAY_TO_FRIDAY, type Weekdays } from './weekdays.js';
import { typed, type Word, wordsOf } from './words.js';

export type { Offer, Unclear } from './unclear.js';

/** What `/whoowns tips …` asks for. */
export type TipsCommand =
  | TipsOn
  | { readonly kind: 'off' }
  | { readonly kind: 'list' }
  | TipsPause
  | { readonly kind: 'resume' }
  | { readonly kind: 'preview' }
  | { readonly kind: 'form' }
  | Unclear;

export interface TipsOn {
  readonly kind: 'on';
  readonly time: TimeOfDay;
  /** Null when none was said and the asker's is not known: it has to be asked. */
  readonly zone: string | null;
  readonly days: Weekdays;
  readonly topics: readonly Topic[];
  /** What was said; the rest are defaults, and may give way to what was set up before. */
  readonly said: readonly (keyof Said)[];
}

export interface TipsContext {
  /** The date where the asker is. */
  readonly today: CalendarDate;
  readonly defaultZone?: string | undefined;
  readonly readTopic: ReadTopic;
}

const MAX_WORDS = 40;
/** Alone they say nothing of what to set. */
const OPENS_FORM = new Set(['set', 'change']);
const USUAL: readonly TipsVerb[] = ['on', 'list', 'preview', 'pause', 'off'];

/** Reads the text behind `/whoowns`, with or without the word "tips". Any text is answered, in bounded time. */
export function readTipsCommand(text: string, context: TipsContext): TipsCommand {
  const all = wordsOf(text);
  const words = all.slice(/^tips?$/.test(all[0]?.text ?? '') ? 1 : 0);
  if (words.length === 0) return { kind: 'form' };
  if (words.length > MAX_WORDS) return unclear('verb', words, offersOf(USUAL));
  const { verb, rest } = readVerb(words);
  return verb ? obey(verb, rest, words, context) : withoutVerb(words, context);
}

function obey(verb: TipsVerb, rest: readonly Word[], words: readonly Word[], context: TipsContext): TipsCommand {
  const bare = rest.every(({ text }) => FILLER.has(text) || text === ',');
  switch (verb) {
    case 'on':
      return rest.length === 0 && OPENS_FORM.has(words[0]?.text ?? '') ? { kind: 'form' } : setUp(rest, context);
    case 'pause':
      return readPause(rest, context.today);
    case 'off':
    case 'list':
    case 'resume':
    case 'preview':
    case 'form':
      return bare ? { kind: verb } : unclear('verb', words, [...meant(verb, rest, context.today), ...offersOf([verb])]);
  }
}

/** "tips at 9 London" can only mean on; "tips about s3" may also ask for one tip. */
function withoutVerb(words: readonly Word[], context: TipsContext): TipsCommand {
  const command = setUp(words, context);
  if (command.kind === 'on' && command.said.some((part) => part !== 'topics')) return command;
  const { verbs, rest } = readMisspeltVerb(words);
  const [verb, ...others] = verbs;
  if (verb && others.length === 0) return obey(verb, rest, words, context);
  if (verb) return unclear('verb', words, offersOf(verbs));
  if (command.kind === 'unclear' && command.about !== 'topic' && command.about !== 'date') return command;
  if (command.kind !== 'on' || command.topics.length === 0) return unclear('verb', words, offersOf(USUAL));
  const topics = command.topics.join(', ');
  return unclear('verb', words, [`tips on about ${topics}`, `tip about ${topics}`].map(asOffer));
}

function setUp(words: readonly Word[], { today, defaultZone, readTopic }: TipsContext): TipsOn | Unclear {
  const read = readSetUp({ words, today, readTopic });
  if ('about' in read) return doubtful(words, read);
  const { time, zone, days, topics } = read;
  return {
    kind: 'on',
    time: time ?? NINE,
    zone: zone ?? (defaultZone === undefined ? null : (canonicalZone(defaultZone) ?? null)),
    days: days ?? MONDAY_TO_FRIDAY,
    topics: topics ?? [],
    said: SETTINGS.filter((part) => read[part] !== undefined),
  };
}

const SETTINGS = ['time', 'zone', 'days', 'topics'] as const;

function doubtful(words: readonly Word[], doubt: Doubt): Unclear {
  const heard = doubt.spans.flatMap(({ from, to }) => words.slice(from, to));
  const offers = doubt.options.map((option) => ({
    label: option.label,
    command: withOption(words, doubt, option.words),
  }));
  return unclear(doubt.about, heard, offers);
}

/** "off until monday" is a pause, and "preview about s3" is a tip. */
function meant(verb: TipsVerb, rest: readonly Word[], today: CalendarDate): Offer[] {
  if (verb === 'preview' && ABOUT.has(rest[0]?.text ?? '')) return [asOffer(`tip ${typed(rest)}`)];
  if (verb !== 'off' && verb !== 'resume') return [];
  return pauseOffers(rest, today).slice(0, 2);
}

const offersOf = (verbs: readonly TipsVerb[]): Offer[] => verbs.map((verb) => asOffer(`tips ${verb}`));
