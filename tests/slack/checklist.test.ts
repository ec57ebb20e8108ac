import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { checklistMarkdown } from '../../src/export/checklist-markdown.js';
import type { Message } from '../../src/playground/page/wire.js';
import { testAsk } from '../catalog.js';
import { buttons, workplace } from './workplace.js';

const ask = testAsk();

function markdownOf(question: string): string {
  const answer = ask.answer(ask.read(question));
  if (answer.kind !== 'checklist') throw new Error(`expected a checklist, not ${answer.kind}`);
  return checklistMarkdown(answer);
}

/** What can be copied out of a message. */
const preformatted = ({ blocks }: Message): string[] =>
  blocks.flatMap((block) =>
    block.type === 'rich_text'
      ? block.elements.flatMap(({ type, elements }) =>
          type === 'rich_text_preformatted'
            ? elements.flatMap((each) => ('text' in each ? (each.text ?? '') : ''))
            : [],
        )
      : [],
  );

describe('/whoowns checklist rds, s3', () => {
  it('says how much is ours, then all of it by layer', async () => {
    const { slack } = await workplace();
    await slack.command('/whoowns', 'checklist rds, s3');
    const [answer] = slack.messages();
    expect(answer?.text).toMatch(/^\d+ things are yours to do, on \d+ layers: Amazon RDS, Amazon S3\.\n\nData:\n- /);
    expect(answer?.text).toMatch(/- contain incidents [^\n]*\(both: model\)/);
  });

  it('hands the presser alone the Markdown as text: nobody else saw the answer', async () => {
    const { slack } = await workplace();
    await slack.command('/whoowns', 'checklist rds, s3');
    const [answer] = slack.messages();
    await slack.act(answer ?? 'home', buttons(answer).Markdown ?? '');
    const handed = slack.messages().slice(1);
    expect(handed.every(({ visibleTo }) => visibleTo === answer?.visibleTo)).toBe(true);
    expect(`${handed.flatMap(preformatted).join('\n')}\n`).toBe(markdownOf('checklist rds, s3'));
    expect(slack.calls.map(({ method }) => method)).not.toContain('files.getUploadURLExternal');
  });
});

describe('@whoowns checklist rds, s3', () => {
  it('shares the Markdown and the CSV as files in the thread', async () => {
    const { slack } = await workplace();
    const question = await slack.say('#general', '@whoowns checklist rds, s3');
    const answer = slack.messages().at(-1);
    await slack.act(answer ?? 'home', buttons(answer).Markdown ?? '');
    await slack.act(answer ?? 'home', buttons(answer).CSV ?? '');
    const shared = slack.messages().slice(2);
    expect(shared.map(({ thread_ts }) => thread_ts)).toEqual([question.ts, question.ts]);
    expect(shared.flatMap(({ files }) => files.map(({ name, title }) => `${name} – ${title}`))).toEqual([
      'checklist.md – Checklist: Amazon RDS, Amazon S3',
      'checklist.csv – Checklist: Amazon RDS, Amazon S3',
    ]);
    const [markdown, csv] = shared.flatMap(({ files }) =>
      files.map(({ id }) => Buffer.from(slack.file(id)?.bytes ?? []).toString()),
    );
    expect(markdown).toBe(markdownOf('checklist rds, s3'));
    expect(parse(csv ?? '', { bom: true, columns: true })).toContainEqual(
      expect.objectContaining({ Layer: 'Incident response', Services: 'Amazon RDS; Amazon S3' }),
    );
  });

  it.each([
    ['the scope was not granted', 'missing_scope'],
    ['we are not in the channel', 'not_in_channel'],
  ])('as text to the presser alone where %s', async (_, error) => {
    const { slack } = await workplace();
    await slack.say('#general', '@whoowns checklist rds, s3');
    slack.fail('files.completeUploadExternal', { error });
    const answer = slack.messages().at(-1);
    await slack.act(answer ?? 'home', buttons(answer).CSV ?? '');
    const handed = slack.messages().slice(2);
    expect(handed.length).toBeGreaterThan(0);
    expect(handed.every(({ visibleTo, files }) => visibleTo !== undefined && files.length === 0)).toBe(true);
    expect(handed.flatMap(preformatted).join('\n')).toMatch(/^Layer,What you must do,/);
  });

  it('loses nothing of the longest list there is: twelve services, in five messages at most', async () => {
    const { slack, logged } = await workplace();
    const names =
      'ec2 mac, ec2 bare metal, alloydb omni, ec2 spot, ec2, ecs anywhere, eks hybrid nodes, aks arc, s3, rds, gke, lambda';
    await slack.command('/whoowns', `checklist ${names}`);
    const [answer] = slack.messages();
    await slack.act(answer ?? 'home', buttons(answer).Markdown ?? '');
    const handed = slack.messages().slice(1);
    expect(handed.length).toBeLessThanOrEqual(5);
    expect(handed.flatMap(preformatted).every(({ length }) => length <= 3000)).toBe(true);
    expect(`${handed.flatMap(preformatted).join('\n')}\n`).toBe(markdownOf(`checklist ${names}`));
    expect(logged).not.toHaveBeenCalled();
  });
});
