import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = new URL('../../src/', import.meta.url).pathname;

/** A regular expression as it stands in a source, not in a comment. */
const LITERAL = /(?<=[=(,:?&|!{[;\s])\/((?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([dgimsuvy]*)(?=[\s.,;)\]}:?])/g;
const isComment = (line: string): boolean => /^\s*(?:\*|\/\/|\/\*)/.test(line);

const regexes = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) =>
    readFileSync(join(SRC, file), 'utf8')
      .split('\n')
      .filter((line) => !isComment(line))
      .flatMap((line) => [...line.matchAll(LITERAL)])
      .flatMap(([, source = '', flags = '']) => parsed(file, source, flags)),
  );

function parsed(file: string, source: string, flags: string) {
  try {
    return [{ file, source, regex: new RegExp(source, flags.replace(/[gy]/g, '')) }];
  } catch {
    return []; // a division, or a path
  }
}

/** What the expression itself is made of, again and again, and an end that fits nothing. */
function* attacks(source: string, length: number): Generator<string> {
  const letters = [...new Set(source.replace(/\\[a-zA-Z]/g, ' a1').replace(/[\\^$.*+?()[\]{}|]/g, ''))].slice(0, 12);
  const words = source.match(/[a-z]{2,}/gi)?.slice(0, 4) ?? [];
  for (const unit of [...letters, ...words, ' ', 'a', '1', 'a ', '1:', '<@', '&lt;', '\n']) {
    const much = unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
    yield `${much}\u0001`;
    yield `${source.match(/[a-z<"'/]/i)?.[0] ?? ''}${much}\u0001`;
  }
}

function slowest(source: string, regex: RegExp, length: number): number {
  let most = 0;
  for (const text of attacks(source, length)) {
    const started = performance.now();
    regex.test(text);
    most = Math.max(most, performance.now() - started);
  }
  return most;
}

describe('no regular expression runs away', () => {
  it('there are some to try', () => {
    expect(regexes.length).toBeGreaterThan(80);
  });

  it.each(regexes)('$file: /$source/', ({ source, regex }) => {
    // Growing, so that what runs away is seen before it is out of sight; twice, for a machine that was busy elsewhere.
    for (const length of [250, 1000, 4000]) {
      const isFast = () => slowest(source, regex, length) < 200;
      expect(isFast() || isFast()).toBe(true);
    }
  });
});
