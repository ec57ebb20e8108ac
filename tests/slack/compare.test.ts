import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/playground/page/wire.js';
import { SAM } from '../../src/playground/seed.js';
import type { PlaygroundSlack } from '../../src/playground/slack.js';
import { encodeQuestion } from '../../src/slack/question-value.js';
import { COMPARE_ADD, COMPARE_REMOVE } from '../../src/slack/views/comparison-menus.js';
import { testAsk } from '../catalog.js';
import { buttons, workplace } from './workplace.js';

const ask = testAsk();

const last = (slack: PlaygroundSlack): Message => {
  const message = slack.messages().at(-1);
  if (!message) throw new Error('nobody has said anything');
  return message;
};

/** The rows of the table. */
const rowsIn = ({ blocks }: Message): number =>
  blocks.flatMap((block) => (block.type === 'table' ? block.rows.slice(1) : [])).length;

const press = async (slack: PlaygroundSlack, label: string, user?: string) =>
  slack.act(last(slack), buttons(last(slack))[label] ?? '', user === undefined ? {} : { user });

const actionIds = ({ blocks }: Message): string[] =>
  blocks.flatMap((block) => (block.type === 'actions' ? block.elements.map(({ action_id }) => action_id ?? '') : []));

async function comparing(names: string) {
  const { slack } = await workplace({ ask });
  await slack.command('/whoowns', `compare ${names}`);
  return slack;
}

describe('/whoowns compare ec2 and lambda', () => {
  it('shows only the differences at a press, and all layers again', async () => {
    const slack = await comparing('ec2 and lambda');
    expect(rowsIn(last(slack))).toBe(22);
    await press(slack, 'Only differences');
    const [differing = ''] = /\d+(?= of 22 layers differ)/.exec(last(slack).text) ?? [];
    expect(rowsIn(last(slack))).toBe(Number(differing));
    await press(slack, 'All layers');
    expect(rowsIn(last(slack))).toBe(22);
    expect(slack.messages()).toHaveLength(1);
  });

  it('adds a service that is typed, in place', async () => {
    const slack = await comparing('ec2 and lambda');
    const offered = await slack.suggest(last(slack), COMPARE_ADD, 'farg');
    expect(offered).toMatchObject({
      options: expect.arrayContaining([expect.objectContaining({ value: 'aws/fargate' })]),
    });
    await slack.act(last(slack), COMPARE_ADD, { value: 'aws/fargate' });
    expect(slack.messages().map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Amazon EC2 \/ AWS Lambda \/ (AWS )?Fargate/),
    ]);
  });

  it('takes a service away, in place, and keeps two', async () => {
    const slack = await comparing('ec2, lambda and fargate');
    await slack.act(last(slack), COMPARE_REMOVE, { value: 'aws/lambda' });
    expect(last(slack).text).toMatch(/^Amazon EC2 \/ (AWS )?Fargate/);
    expect(actionIds(last(slack))).not.toContain(COMPARE_REMOVE);
  });

  it('has room for six', async () => {
    const slack = await comparing('ec2, lambda, s3, rds, sqs, sns');
    expect(actionIds(last(slack))).not.toContain(COMPARE_ADD);
  });

  it('keeps the layers that were asked for, and what is left out', async () => {
    const slack = await comparing('encryption of s3 and rds and sqs, only differences');
    await slack.act(last(slack), COMPARE_REMOVE, { value: 'aws/sqs' });
    const menus = last(slack).blocks.find(({ block_id }) => block_id?.startsWith('compare?'));
    expect(menus?.block_id).toBe(
      encodeQuestion({
        kind: 'compare',
        subjects: ['aws/s3', 'aws/rds'],
        layers: ['encryption-at-rest', 'encryption-in-transit'],
        onlyDifferences: true,
      }),
    );
  });
});

describe('a comparison that others read', () => {
  it('stays as it is: the presser gets one of their own', async () => {
    const { slack } = await workplace({ ask });
    await slack.say('#general', '@whoowns compare ec2 and lambda');
    const shared = structuredClone(last(slack));
    await press(slack, 'Only differences', SAM);
    expect(slack.messages()).toEqual([expect.anything(), shared]);
    const own = slack.messages({ user: SAM }).at(-1);
    expect(own).toMatchObject({ visibleTo: SAM, thread_ts: shared.thread_ts });
    expect(buttons(own)).toHaveProperty('Share in channel');
  });

  it('in a direct message nobody else does: it changes in place', async () => {
    const { slack } = await workplace({ ask });
    await slack.say('dm', 'compare ec2 and lambda');
    await press(slack, 'Only differences');
    expect(slack.messages()).toHaveLength(2);
    expect(buttons(last(slack))).toHaveProperty('All layers');
  });
});

it('what is compared fits the id of a block, even six services with the longest ids', () => {
  const ids = [...ask.catalog.services.keys()].sort((one, other) => other.length - one.length);
  const state = (subjects: typeof ids) =>
    encodeQuestion({ kind: 'compare', subjects, layers: [], onlyDifferences: true });
  expect(state(ids.slice(0, 6)).length).toBeLessThanOrEqual(255);
});
