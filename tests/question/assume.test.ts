import { describe, expect, it } from 'vitest';
import { asIfSaid, assume } from '../../src/question/assume.js';
import { createParser } from '../../src/question/parse.js';
import { testCatalog } from '../catalog.js';

const parse = createParser(testCatalog());

describe('where the channel means AWS', () => {
  it('“kubernetes” is EKS', () => {
    expect(assume(parse('os on kubernetes'), 'aws')).toMatchObject({
      kind: 'ask',
      subjects: ['aws/eks'],
      layers: ['os'],
      assumed: 'aws',
    });
  });

  it('so is every other word of a comparison, a checklist or a picture', () => {
    expect(assume(parse('compare kubernetes and functions'), 'aws')).toMatchObject({
      kind: 'compare',
      subjects: ['aws/eks', 'aws/lambda'],
    });
    expect(assume(parse('checklist kubernetes'), 'aws')).toMatchObject({ kind: 'checklist', subjects: ['aws/eks'] });
  });

  it('a word that fits several services of AWS is asked back, of AWS alone', () => {
    const open = { kind: 'choose', candidates: ['aws/rds', 'aws/aurora', 'azure/sql'], layers: [] } as const;
    expect(assume(open, 'aws')).toEqual({ ...open, candidates: ['aws/rds', 'aws/aurora'], assumed: 'aws', open });
  });

  it('“list databases” lists those of AWS, “list” all there is', () => {
    expect(assume(parse('list databases'), 'aws')).toMatchObject({ kind: 'list', provider: 'aws', assumed: 'aws' });
    expect(assume(parse('list'), 'aws')).toEqual(parse('list'));
  });

  it.each(['kubernetes on azure', 'os on lambda', 'compare ec2 and aks', 'matrix', 'list azure databases', 'backups'])(
    '“%s” means what it says',
    (text) => expect(assume(parse(text), 'aws')).toEqual(parse(text)),
  );

  it.each(['os on kubernetes', 'list databases'])('“%s” can be asked without it', (text) => {
    expect(assume(parse(text), 'aws')).toMatchObject({ open: parse(text) });
  });

  it('the answer is the one of the service that was meant', () => {
    expect(asIfSaid(assume(parse('os on kubernetes'), 'aws'))).toEqual(parse('os on eks'));
  });
});

it('where none of the services is of that provider, the words are asked back', () => {
  const question = { kind: 'choose', candidates: ['azure/sql', 'gcp/cloud-sql'], layers: [] } as const;
  expect(assume(question, 'aws')).toBe(question);
});
