import { describe, expect, it } from 'vitest';
import { exportMessages } from '../../src/slack/views/export-parts.js';
import { packed } from '../../src/slack/views/packed.js';

describe('lines packed into texts', () => {
  it('fill each text as far as whole lines go', () => {
    expect(packed(['one', 'two', 'three', '', 'four'], 9)).toEqual(['one\ntwo', 'three\n', 'four']);
  });

  it('are cut only where one is longer than a text', () => {
    expect(packed(['a'.repeat(12), 'b'], 5)).toEqual(['aaaaa', 'aaaaa', 'aa\nb']);
  });

  it('of nothing are nothing', () => expect(packed([], 10)).toEqual([]));
});

describe('an export as text', () => {
  const content = Array.from({ length: 2000 }, (_, at) => `line ${at} ${'x'.repeat(20)}`).join('\n');

  it.each([1, 5])('comes in %i messages at most, whole', (most) => {
    const messages = exportMessages('checklist.md', content, most);
    expect(messages.length).toBeLessThanOrEqual(most);
    const texts = messages.flatMap(({ text }) => text.split('\n').slice(1));
    expect(texts.join('\n')).toBe(content);
  });
});
