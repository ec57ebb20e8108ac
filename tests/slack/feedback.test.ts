import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import type { Message } from '../../src/playground/page/wire.js';
import type { PlaygroundSlack } from '../../src/playground/slack.js';
import { FEEDBACK_ACTION, FEEDBACK_FIELDS } from '../../src/slack/views/feedback.js';
import { listWrong } from '../../src/store/feedback.js';
import { testAsk } from '../catalog.js';
import { temporaryStore } from './temporary-store.js';
import { blockTypes, buttons, workplace } from './workplace.js';

const ask = testAsk();
const store = temporaryStore();

const judgements = () =>
  store().query(
    z.object({ question: z.string(), right: z.number(), wrong: z.number() }),
    'select question, right_times as right, wrong_times as wrong from feedback order by question',
  );

async function answered(question: string) {
  await store().exec('truncate feedback, feedback_note');
  const { slack, logged } = await workplace({ ask, database: store() });
  await slack.say('#general', `@whoowns ${question}`);
  return { slack, logged, answer: last(slack) };
}

function last(slack: PlaygroundSlack): Message {
  const message = slack.messages().at(-1);
  if (!message) throw new Error('nobody has said anything');
  return message;
}

const callWrong = (slack: PlaygroundSlack, answer: Message) =>
  slack.act(answer, FEEDBACK_ACTION, { value: 'negative' });

describe('right or wrong?', () => {
  it.each(['os on lambda', 'rds', 'eks node patching', 'compare ec2 and lambda', 'backups', 'checklist s3'])(
    'is asked under the answer to “%s”',
    async (question) => {
      const { answer } = await answered(question);
      const feedback = answer.blocks.find(({ type }) => type === 'context_actions');
      expect(feedback).toMatchObject({
        elements: [
          {
            type: 'feedback_buttons',
            positive_button: { accessibility_label: expect.any(String) },
            negative_button: { accessibility_label: expect.any(String) },
          },
        ],
      });
    },
  );

  it.each(['help', 'sql', 'what’s for lunch', 'tip', 'matrix'])('is not asked under “%s”', async (question) => {
    expect(blockTypes((await answered(question)).answer)).not.toContain('context_actions');
  });

  it('stands under the other buttons, sharing among them', async () => {
    await store().exec('truncate feedback, feedback_note');
    const { slack } = await workplace({ ask, database: store() });
    await slack.command('/whoowns', 'os on lambda');
    expect(blockTypes(last(slack)).slice(-3)).toEqual(['context', 'actions', 'context_actions']);
    expect(buttons(last(slack))).toHaveProperty('Share in channel');
  });

  it('is left out where Slack refuses such blocks: the answer is there all the same', async () => {
    const { slack } = await workplace({ ask, database: store() });
    slack.fail('respond', { status: 400 });
    slack.fail('chat.postMessage', { error: 'invalid_blocks' });
    await slack.command('/whoowns', 'os on lambda');
    await slack.say('#general', '@whoowns os on lambda');
    const answers = slack.messages().filter(({ text }) => text.startsWith('AWS owns this'));
    expect(answers).toHaveLength(2);
    for (const answer of answers) {
      expect(blockTypes(answer)).toContain('section');
      expect(blockTypes(answer)).not.toContain('context_actions');
    }
  });
});

describe('right', () => {
  it('is thanked for quietly, and counted once a person', async () => {
    const { slack, answer } = await answered('os on lambda');
    await slack.act(answer, FEEDBACK_ACTION, { value: 'positive' });
    await slack.act(answer, FEEDBACK_ACTION, { value: 'positive' });
    expect(last(slack)).toMatchObject({ visibleTo: expect.any(String), text: expect.stringMatching(/^Thank you/) });
    await vi.waitFor(async () =>
      expect(await judgements()).toEqual([{ question: 'ask?subjects=aws/lambda&layers=os', right: 1, wrong: 0 }]),
    );
  });
});

describe('wrong', () => {
  it('asks what it should be, and keeps that without who said it', async () => {
    const { slack, answer } = await answered('os on lambda');
    await callWrong(slack, answer);
    expect(JSON.stringify(slack.modal()?.view.blocks)).toContain('AWS owns this: Operating system · AWS Lambda');
    const note = 'It is <!channel> & ours';
    const submitted = await slack.submit({
      [FEEDBACK_FIELDS.note]: note,
      [FEEDBACK_FIELDS.source]: 'https://example.com/page',
    });
    expect(submitted).toEqual({ outcome: 'closed' });
    expect(await listWrong(store(), 10)).toEqual([
      {
        question: 'ask?subjects=aws/lambda&layers=os',
        wrong: 1,
        right: 0,
        notes: [{ note, source: 'https://example.com/page' }],
      },
    ]);
    const kept = await store().query(z.unknown(), 'select * from feedback_note');
    expect(JSON.stringify(kept)).not.toContain('U0000000YOU');
  });

  it('counts nothing where the form is closed', async () => {
    const { slack, answer } = await answered('os on lambda');
    await callWrong(slack, answer);
    await slack.close();
    expect(await judgements()).toEqual([]);
  });

  it.each(['http://example.com', 'javascript:alert(1)', 'ftp://example.com'])(
    'takes no address like %s',
    async (url) => {
      const { slack, answer } = await answered('os on lambda');
      await callWrong(slack, answer);
      const submitted = await slack.submit({ [FEEDBACK_FIELDS.note]: 'ours', [FEEDBACK_FIELDS.source]: url });
      expect(submitted).toMatchObject({ errors: { [FEEDBACK_FIELDS.source]: expect.stringMatching(/https:/) } });
      expect(await judgements()).toEqual([]);
    },
  );

  it('wants a word on what it should be', async () => {
    const { slack, answer } = await answered('os on lambda');
    await callWrong(slack, answer);
    expect(await slack.submit({ [FEEDBACK_FIELDS.note]: '   ' })).toMatchObject({ outcome: 'errors' });
  });
});
