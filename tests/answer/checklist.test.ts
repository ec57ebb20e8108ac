import { describe, expect, it } from 'vitest';
import type { AnswerOf, ChecklistItem } from '../../src/answer/answer.js';
import { verdictsIn } from '../../src/answer/checklist.js';
import type { TeamBook } from '../../src/teams/team-book.js';
import { testAsk } from '../catalog.js';

const ask = testAsk();

function checklistOf(text: string, teams?: TeamBook): AnswerOf<'checklist'> {
  const answer = ask.answer(ask.read(text), teams);
  if (answer.kind !== 'checklist') throw new Error(`expected a checklist, not ${answer.kind}`);
  return answer;
}

const saidBy = ({ askedBy }: ChecklistItem): string[] => askedBy.map(({ subject }) => subject.id);

describe('a checklist', () => {
  it.each([
    ['checklist ec2, rds, s3', ['aws/ec2', 'aws/rds', 'aws/s3']],
    ['what must we do for ec2 and rds', ['aws/ec2', 'aws/rds']],
    ['our duties on s3', ['aws/s3']],
    ['checklist cloudtrail, s3', ['aws/cloudtrail', 'aws/s3']],
    ['checklist for eks on fargate', ['aws/eks-fargate']],
    ['chekclist ec2, s3', ['aws/ec2', 'aws/s3']],
  ])('%s', (text, subjects) => {
    expect(ask.read(text)).toEqual({ kind: 'checklist', subjects });
  });

  it('holds all that is ours, and nothing else', () => {
    const { items } = checklistOf('checklist rds');
    const rds = ask.answer({ kind: 'ask', subjects: ['aws/rds'], layers: [] });
    if (rds.kind !== 'overview') throw new Error('expected an overview');
    expect(items.map(({ what }) => what)).toEqual(rds.verdicts.flatMap(({ customer }) => customer));
  });

  it('says once what several services ask for', () => {
    const { items } = checklistOf('checklist rds, s3, ec2');
    const said = items.map(({ layer, what }) => `${layer.id} ${what}`);
    expect(said).toEqual([...new Set(said)]);
    expect(items.map(saidBy)).toContainEqual(['aws/rds', 'aws/s3']);
  });

  it('names the team that holds each; what two teams have to do stands there twice', () => {
    const teams: TeamBook = {
      teams: [team('a', 'Databases'), team('b', 'Storage')],
      holdings: [
        { team: 'a', layer: 'incident-response', scope: { of: 'service', service: 'aws/rds' } },
        { team: 'b', layer: 'incident-response', scope: { of: 'service', service: 'aws/s3' } },
      ],
    };
    const { items } = checklistOf('checklist rds, s3', teams);
    const responding = items.filter(({ layer }) => layer.id === 'incident-response');
    expect(responding.map((item) => [item.team?.name, saidBy(item)])).toEqual([
      ['Databases', ['aws/rds']],
      ['Storage', ['aws/s3']],
    ]);
  });

  it('takes twelve services, and says which it left out', () => {
    const ids = [...ask.catalog.services.keys()].slice(0, 13);
    const answer = ask.answer({ kind: 'checklist', subjects: ids });
    expect(answer).toMatchObject({ subjects: { length: 12 }, leftOut: { length: 1 } });
  });

  it('rests on verdicts, each with its basis', () => {
    const verdicts = verdictsIn(checklistOf('checklist rds, s3').items);
    expect(verdicts.filter(({ customer }) => customer.length === 0)).toEqual([]);
    expect(new Set(verdicts.map(({ subject, layer }) => `${subject} ${layer}`)).size).toBe(verdicts.length);
  });

  it('of nothing in particular asks back; of a layer it is a plain answer', () => {
    expect(ask.answer(ask.read('checklist')).kind).toBe('unsure');
    expect(ask.read('what must we do for backups on rds')).toMatchObject({ kind: 'ask', layers: ['backup'] });
  });
});

const team = (id: string, name: string) => ({ id, name, userGroup: null, channel: null, runbook: null });
