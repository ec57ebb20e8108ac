import { describe, expect, it } from 'vitest';
import { decodeQuestion, encodeQuestion } from '../../src/slack/question-value.js';
import { testAsk } from '../catalog.js';
import { meaningOf } from '../question/meaning.js';

const { read, catalog } = testAsk();

describe('a picture is asked for', () => {
  it.each([
    ['picture ec2 lambda', 'picture aws/ec2 aws/lambda'],
    ['picture of ec2, lambda and fargate', 'picture aws/ec2 aws/lambda aws/fargate'],
    ['draw ec2 vs lambda', 'picture aws/ec2 aws/lambda'],
    ['diagram eks fargate', 'picture aws/eks-fargate'],
    ['show me a picture of aks', 'picture azure/containerservice'],
    ['compare ec2, lambda as a picture', 'picture aws/ec2 aws/lambda'],
    ['picture iaas paas saas', 'picture model/iaas model/paas model/saas'],
  ])('%s', (text, meaning) => {
    expect(meaningOf(read(text))).toBe(meaning);
  });

  it.each(['picture', 'draw the shared responsibility model', 'picture of the matrix'])(
    'of the service models where no service is named: %s',
    (text) => {
      expect(meaningOf(read(text))).toBe('picture');
    },
  );

  it.each(['draw sql', 'picture sql'])('but asks which service first, where several fit: %s', (text) => {
    expect(meaningOf(read(text))).toBe('choose aws/rds azure/sql gcp/cloud-sql');
  });

  it.each(['picture', 'as a picture', 'draw it', 'and as a picture?'])('of what the thread is about: %s', (text) => {
    const topic = { subjects: ['aws/ec2', 'aws/lambda'], layers: ['os'] } as const;
    expect(meaningOf(read(text, { topic }))).toBe('picture aws/ec2 aws/lambda');
  });
});

describe('a picture is not asked for', () => {
  it.each([
    ['give me the full picture of ec2 responsibilities', 'aws/ec2'],
    ['who patches the image on ecs', 'aws/ecs middleware'],
    ['image scanning on ecr', 'aws/ecr middleware'],
    ['draw the line for lambda', 'aws/lambda'],
    ['draw me a cat', 'unknown'],
  ])('%s', (text, meaning) => {
    expect(meaningOf(read(text))).toBe(meaning);
  });
});

describe('as the value of a button', () => {
  it.each([[['aws/ec2', 'aws/lambda'] as const], [[]]])('comes back as it was: %j', (subjects) => {
    const question = { kind: 'picture', subjects } as const;
    expect(decodeQuestion(catalog, encodeQuestion(question))).toEqual(question);
  });

  it('asks for help where all its services are gone, for the service models were not meant', () => {
    expect(decodeQuestion(catalog, 'picture?subjects=aws/gone')).toEqual({ kind: 'help' });
  });
});
