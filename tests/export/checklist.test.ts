import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { AnswerOf } from '../../src/answer/answer.js';
import { LAYER_IDS } from '../../src/catalog/schema.js';
import { checklistCsv } from '../../src/export/checklist-csv.js';
import { checklistMarkdown } from '../../src/export/checklist-markdown.js';
import { testAsk } from '../catalog.js';

const ask = testAsk();

/** Of a workspace where one team holds everything. */
function checklistHeldBy(name: string): AnswerOf<'checklist'> {
  const answer = ask.answer(ask.read('checklist rds, s3'), {
    teams: [{ id: 'one', name, userGroup: null, channel: null, runbook: null }],
    holdings: LAYER_IDS.map((layer) => ({ team: 'one', layer, scope: { of: 'everything' } })),
  });
  if (answer.kind !== 'checklist') throw new Error(`expected a checklist, not ${answer.kind}`);
  return answer;
}

describe('the Markdown', () => {
  const markdown = checklistMarkdown(checklistHeldBy('Platform'));

  it('has a heading for each layer with its team, and a box for each thing to do', () => {
    expect(markdown).toMatch(/^# What is yours to do: Amazon RDS, Amazon S3\n\n## Data · Platform\n\n- \[ \] /);
    const boxes = markdown.split('\n').filter((line) => line.startsWith('- [ ] '));
    expect(boxes).toHaveLength(checklistHeldBy('Platform').items.length);
  });

  it('says of each which services ask for it, how that is known, and where it is written', () => {
    expect(markdown).toMatch(/- \[ \] contain incidents .* · Amazon RDS \(\[?model.*, Amazon S3 \(\[?model/);
    expect(markdown).toMatch(/Amazon RDS \(\[stated\]\(https:\/\/docs\.aws\.amazon\.com\//);
  });

  it('takes nothing of a name for markup', () => {
    expect(checklistMarkdown(checklistHeldBy('*a* [b](c) _d_ <e>\n# f'))).toContain(
      '· \\*a\\* \\[b\\](c) \\_d\\_ \\<e\\> # f\n',
    );
  });
});

describe('the CSV', () => {
  it('has a line for each thing to do, in the order of the list', () => {
    const answer = checklistHeldBy('Platform, Data "A"');
    const rows: unknown = parse(checklistCsv(answer), { columns: true });
    expect(rows).toEqual(
      answer.items.map(({ layer, what, team }) =>
        expect.objectContaining({ Layer: layer.title, 'What you must do': what, Team: team?.name ?? '', Done: '' }),
      ),
    );
  });

  it.each(['=HYPERLINK("https://example.com")', '+1', '-1', '@SUM(A1)', '\tx'])('runs nothing: %s', (name) => {
    const [first] = parse(checklistCsv(checklistHeldBy(name)), { columns: true });
    expect(first).toMatchObject({ Team: `'${name}` });
  });
});
