import { expect, it } from 'vitest';
import { missesReport } from '../../src/cli/misses-report.js';

it('lists the questions that found no answer beside the answers that were called wrong', () => {
  const report = missesReport(
    [
      { question: 'quantum lambda', times: 12 },
      { question: 'cat pictures', times: 1 },
    ],
    [
      {
        question: 'ask?subjects=aws/lambda&layers=os',
        wrong: 2,
        right: 3,
        notes: [
          { note: 'It is shared', source: 'https://example.com/page' },
          { note: 'ours', source: null },
        ],
      },
    ],
  );
  expect(report.split('\n')).toEqual([
    'Questions that found no answer:',
    '    12  quantum lambda',
    '     1  cat pictures',
    '',
    'Answers that were called wrong:',
    '     2  ask?subjects=aws/lambda&layers=os (called right 3×)',
    '        “It is shared” https://example.com/page',
    '        “ours”',
  ]);
});

it('says so where there is nothing to mend', () => {
  expect(missesReport([], [])).toBe('No question has gone unanswered.\n\nNo answer was called wrong.');
});

it('keeps what was typed to its line, and from the terminal', () => {
  const notes = [{ note: 'no\n     9  faked line\u001b[2J', source: null }];
  expect(
    missesReport([], [{ question: 'x', wrong: 1, right: 0, notes }])
      .split('\n')
      .slice(3),
  ).toEqual(['     1  x', '        “no      9  faked line [2J”']);
});
