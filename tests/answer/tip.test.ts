import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../src/answer/answerer.js';
import { tipOfTheDay } from '../../src/answer/tip.js';
import { testCatalog } from '../catalog.js';

const catalog = testCatalog();
const answer = createAnswerer(catalog);

const days = (count: number, from = '2026-01-01'): string[] =>
  Array.from({ length: count }, (_, i) => new Date(Date.parse(from) + i * 86_400_000).toISOString().slice(0, 10));

describe('the tip of the day', () => {
  it('is the same all day, for everyone', () => {
    expect(tipOfTheDay(catalog.tips, '2026-11-21')).toBe(tipOfTheDay([...catalog.tips].reverse(), '2026-11-21'));
  });

  it('does not come back until every other tip was shown', () => {
    const shown = days(catalog.tips.length).map((day) => tipOfTheDay(catalog.tips, day)?.id);
    expect(new Set(shown).size).toBe(catalog.tips.length);
  });

  it('is not in the order of the files', () => {
    const shown = days(10).map((day) => tipOfTheDay(catalog.tips, day)?.id);
    expect(shown).not.toEqual(catalog.tips.slice(0, 10).map(({ id }) => id));
  });

  it('keeps to the topic that was asked for', () => {
    for (const day of days(20)) {
      const reply = answer({ kind: 'tip', layers: ['backup'], subjects: [] }, day);
      expect(reply).toMatchObject({
        kind: 'tip',
        missedTopic: null,
        tip: { layers: expect.arrayContaining(['backup']) },
      });
    }
  });

  it('says so where there is none about the topic, and shows another', () => {
    const reply = answer({ kind: 'tip', layers: [], subjects: ['aws/workdocs'] }, '2026-11-21');
    expect(reply).toMatchObject({ kind: 'tip', missedTopic: expect.stringContaining('WorkDocs') });
  });

  it('gives another one when asked for another', () => {
    const first = answer({ kind: 'tip', layers: [], subjects: [] }, '2026-11-21');
    if (first.kind !== 'tip') throw new Error('expected a tip');
    const second = answer(first.next, '2026-11-21');
    expect(second).toMatchObject({ kind: 'tip', tip: tipOfTheDay(catalog.tips, '2026-11-22') });
  });
});
