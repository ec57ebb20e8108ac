import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.js';
import { HELP_EXAMPLES } from '../../src/answer/examples.js';
import { testAsk } from '../catalog.js';

const ask = testAsk();
const reply = (text: string): Answer => ask.answer(ask.read(text));

describe('a question, then the kind of its answer', () => {
  it.each<[string, Answer['kind']]>([
    ['os on lambda', 'verdict'],
    ['who patches the os on lambda?', 'verdict'],
    ['encryption on s3', 'verdict'],
    ['rds', 'overview'],
    ['eks node patching', 'modes'],
    ['compare ec2 lambda fargate', 'comparison'],
    ['eks vs aks', 'comparison'],
    ['backups', 'layer'],
    ['matrix', 'matrix'],
    ['what is the shared responsibility model?', 'concept'],
    ['list aws databases', 'list'],
    ['list retired', 'list'],
    ['tip', 'tip'],
    ['tip about backups', 'tip'],
    ['sql', 'choose'],
    ['what’s for lunch', 'unknown'],
    ['how much does s3 cost', 'unknown'],
    ['', 'help'],
    ['help', 'help'],
  ])('%j: %s', (text, kind) => {
    expect(reply(text).kind).toBe(kind);
  });

  it.each(HELP_EXAMPLES.map(({ ask, question }) => [ask, question] as const))(
    'the example %j is read as it promises',
    (text, question) => {
      expect(ask.read(text)).toMatchObject(question);
    },
  );
});

describe('a verdict', () => {
  it('answers each layer that a word names', () => {
    const answer = reply('encryption on s3');
    expect(answer).toMatchObject({ verdicts: [{ layer: 'encryption-at-rest' }, { layer: 'encryption-in-transit' }] });
  });

  it('names the authority that was asked for, and how it reads the cell', () => {
    expect(reply('application on saas according to microsoft')).toMatchObject({
      kind: 'verdict',
      reading: { id: 'microsoft' },
      verdicts: [{ owner: 'provider', readAs: 'shared' }],
    });
  });

  it('of a retired service says that it is retired', () => {
    expect(reply('data on workdocs')).toMatchObject({
      kind: 'verdict',
      subject: { retired: { what: expect.any(String) } },
    });
  });

  it('of RDS is of RDS itself: nobody means RDS on Outposts by it, but the answer says where it differs', () => {
    expect(reply('physical security of rds')).toMatchObject({
      kind: 'verdict',
      subject: { id: 'aws/rds' },
      verdicts: [{ owner: 'provider', variesIn: [{ id: 'aws/rds-on-outposts' }] }],
    });
  });
});

describe('a comparison', () => {
  it('shows the layers that differ first', () => {
    const answer = reply('compare ec2 and lambda');
    if (answer.kind !== 'comparison') throw new Error('expected a comparison');
    const differs = answer.rows.map((row) => row.differs);
    expect(differs).toEqual([...differs].sort((a, b) => Number(b) - Number(a)));
    expect(answer.rows).toHaveLength(22);
  });

  it('keeps to the layer that was asked for', () => {
    expect(reply('eks or ecs for os patching?')).toMatchObject({ kind: 'comparison', asked: ['os'] });
  });

  it('says which names did not fit', () => {
    const answer = reply('compare ec2, s3, rds, lambda, sqs, sns, kms');
    expect(answer).toMatchObject({ kind: 'comparison', leftOut: [expect.stringMatching(/Key Management|KMS/)] });
  });
});

describe('the matrix', () => {
  it('is the classic chart: nine rows, four models', () => {
    const answer = reply('matrix');
    if (answer.kind !== 'matrix') throw new Error('expected the matrix');
    expect(answer.rows.map(({ title }) => title)).toEqual([
      'Application',
      'Data',
      'Runtime',
      'Middleware',
      'OS',
      'Virtualization',
      'Server',
      'Storage',
      'Networking',
    ]);
    expect(answer.models.map(({ name }) => name)).toEqual(['On-premises', 'IaaS', 'PaaS', 'SaaS']);
    expect(answer.rows[4]?.owners).toEqual(['customer', 'customer', 'provider', 'provider']);
  });

  it('hides no disagreement: who gives data under SaaS to the provider', () => {
    const answer = reply('matrix');
    if (answer.kind !== 'matrix') throw new Error('expected the matrix');
    expect(answer.disputes.find(({ cell }) => cell === 'Data, SaaS')).toMatchObject({ owner: 'provider' });
  });

  it('shows the whole model on request', () => {
    expect(reply('matrix all')).toMatchObject({ kind: 'matrix', classic: false });
  });
});
