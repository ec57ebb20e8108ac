import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LAYER_IDS, PROVIDER_IDS } from '../../src/catalog/schema.js';
import { createParser } from '../../src/question/parse.js';
import { readTipsCommand, type TipsCommand, type TipsContext } from '../../src/tips/command.js';
import { commandText } from '../../src/tips/command-text.js';
import { isTime, NINE } from '../../src/tips/time-of-day.js';
import { canonicalZone, ZONES } from '../../src/tips/time-zone.js';
import { createTopicReader, type Topic } from '../../src/tips/topics.js';
import { TODAY, testCatalog } from '../catalog.js';

const catalog = testCatalog();
const readTopic = createTopicReader(catalog, createParser(catalog));
const somewhere: TipsContext = { today: TODAY, readTopic };
const read = (text: string): TipsCommand => readTipsCommand(text, somewhere);

const TOPICS: ReadonlySet<Topic> = new Set([...PROVIDER_IDS, ...LAYER_IDS, ...catalog.services.keys()]);
const examples = [...readFileSync(new URL('commands.yml', import.meta.url), 'utf8').matchAll(/^ {2}(.+?): \w/gm)].map(
  ([, text = '']) => text,
);
const word = fc.oneof(
  fc.constantFrom(...new Set(examples.flatMap((text) => text.split(' ')))),
  fc.constantFrom(
    ...ZONES,
    'IST',
    'UTC+2',
    '-3:30',
    'usa',
    '25:00',
    '8',
    'noon',
    'tursday',
    'every',
    'except',
    ',',
    '<@U1|x>',
  ),
  fc.string({ maxLength: 8 }),
);
const sentence = fc.array(word, { maxLength: 15 }).map((words) => `tips ${words.join(' ')}`);
const setUp = fc.array(word, { maxLength: 8 }).map((words) => `tips on ${words.join(' ')}`);
const pause = fc.array(word, { maxLength: 5 }).map((words) => `tips pause until ${words.join(' ')}`);
const anyText = fc.oneof(
  sentence,
  setUp,
  pause,
  fc.string({ maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
);

describe('any text', () => {
  it('is read as a command that can be obeyed', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const command = read(text);
        if (command.kind === 'on') {
          expect(isTime(command.time)).toBe(true);
          expect(command.zone === null || canonicalZone(command.zone)).toBe(command.zone ?? true);
          expect(command.days).toBeGreaterThan(0);
          expect(command.days).toBeLessThan(128);
          expect(command.topics.every((topic) => TOPICS.has(topic))).toBe(true);
        }
        if (command.kind === 'pause' && command.until !== null) expect(command.until > TODAY).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('that is unclear comes with at most five offers, and none of them asks the same again', {
    timeout: 60_000,
  }, () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const command = read(text);
        if (command.kind !== 'unclear') return;
        expect(command.offers.length).toBeLessThanOrEqual(5);
        expect(new Set(command.offers.map((offer) => offer.command)).size).toBe(command.offers.length);
        for (const offer of command.offers) {
          if (offer.command.startsWith('tip ')) continue; // not one of these commands: it asks for one tip
          expect(read(offer.command)).not.toEqual(command);
        }
      }),
      { numRuns: 600 },
    );
  });

  it('is read the same each time', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        expect(read(text)).toEqual(read(text));
      }),
      { numRuns: 200 },
    );
  });
});

describe('a set-up', () => {
  const anySetUp = fc.record({
    time: fc.record({ hour: fc.nat(23), minute: fc.nat(59) }).map(({ hour, minute }) => {
      const text = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
      return isTime(text) ? text : NINE;
    }),
    zone: fc.constantFrom(...ZONES),
    days: fc.integer({ min: 1, max: 127 }),
    topics: fc.uniqueArray(fc.constantFrom(...TOPICS), { maxLength: 4 }),
  });

  it('means the same once it is written as a command', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anySetUp, (said) => {
        expect(read(commandText(said))).toEqual({ kind: 'on', ...said, said: ['time', 'zone', 'days', 'topics'] });
      }),
      { numRuns: 500 },
    );
  });

  it('can name each topic by its id', () => {
    const strangers = [...TOPICS].filter((topic) => {
      const command = read(commandText({ topics: [topic] }));
      return command.kind !== 'on' || command.topics.join() !== topic;
    });
    expect(strangers).toEqual([]);
  });

  it('can name each zone, and each city of the list', () => {
    const strangers = ZONES.filter((zone) => {
      const command = read(`tips on at 9 ${zone.toLowerCase()}`);
      return command.kind !== 'on' || command.zone !== zone;
    });
    expect(strangers).toEqual([]);
  });
});

describe('the worst texts', () => {
  const long = (part: string) => `tips on ${part.repeat(Math.ceil(10_000 / part.length))}`;
  it.each([
    ['one long word', long('x')],
    ['forty misspelt zones', `tips on about ${'Amserdm '.repeat(35)}`],
    ['forty misspelt topics', `tips on about ${'kubernets and '.repeat(18)}`],
    ['nothing but small words', `tips on ${'at on in '.repeat(13)}`],
    ['misspelt words with commas', `tips on ${'tursdy, '.repeat(19)}`],
    ['many words', long('london ')],
    ['digits', long('1')],
    ['slashes', long('/a')],
    ['colons', long(':')],
    ['open brackets', long('<#')],
  ])('%s: read in 250 ms', (_, text) => {
    read(text);
    const times = Array.from({ length: 3 }, () => {
      const start = performance.now();
      read(text);
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(250);
  });
});
