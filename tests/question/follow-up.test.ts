import { describe, expect, it } from 'vitest';
import { createReader, type Topic } from '../../src/question/follow-up.js';
import { createParser } from '../../src/question/parse.js';
import type { Question } from '../../src/question/question.js';
import { testCatalog } from '../catalog.js';

const read = createReader(testCatalog(), createParser(testCatalog()));

const RDS_OS: Topic = { subjects: ['aws/rds'], layers: ['os'] };
const EKS_OS: Topic = { subjects: ['aws/eks'], layers: ['os'] };
const LAMBDA_OS: Topic = { subjects: ['aws/lambda'], layers: ['os'] };

describe('a follow-up leans on the question before it', () => {
  it.each<[string, Topic, Partial<Question>]>([
    ['and backups?', RDS_OS, { kind: 'ask', subjects: ['aws/rds'], layers: ['backup'] }],
    ['backups?', RDS_OS, { kind: 'ask', subjects: ['aws/rds'], layers: ['backup'] }],
    [
      'and what about encryption at rest',
      RDS_OS,
      { kind: 'ask', subjects: ['aws/rds'], layers: ['encryption-at-rest'] },
    ],
    ['who does the backups of it', RDS_OS, { kind: 'ask', subjects: ['aws/rds'], layers: ['backup'] }],
    ['what about aurora?', RDS_OS, { kind: 'ask', subjects: ['aws/aurora'], layers: ['os'] }],
    ['<@U0BOT> what about aurora?', RDS_OS, { kind: 'ask', subjects: ['aws/aurora'], layers: ['os'] }],
    ['and dynamodb', RDS_OS, { kind: 'ask', subjects: ['aws/dynamodb'], layers: ['os'] }],
    ['what about Fargate?', EKS_OS, { kind: 'ask', subjects: ['aws/eks-fargate'], layers: ['os'] }],
    ['what about Fargate?', RDS_OS, { kind: 'ask', subjects: ['aws/fargate'], layers: ['os'] }],
    ['same for azure', EKS_OS, { kind: 'ask', subjects: ['azure/containerservice'], layers: ['os'] }],
    ['and on gcp?', LAMBDA_OS, { kind: 'ask', subjects: ['gcp/cloud-functions'], layers: ['os'] }],
    ['why?', RDS_OS, { kind: 'ask', subjects: ['aws/rds'], layers: ['os'] }],
    ['says who', RDS_OS, { kind: 'ask', subjects: ['aws/rds'], layers: ['os'] }],
    ['compare it with aurora', RDS_OS, { kind: 'compare', subjects: ['aws/rds', 'aws/aurora'] }],
  ])('%s', (text, previous, question) => {
    expect(read(text, previous)).toMatchObject(question);
  });
});

describe('a question of its own inherits nothing', () => {
  it.each<[string, Topic, Partial<Question>]>([
    ['os on lambda', RDS_OS, { kind: 'ask', subjects: ['aws/lambda'], layers: ['os'] }],
    ['s3', RDS_OS, { kind: 'ask', subjects: ['aws/s3'], layers: [] }],
    ['who is responsible for backups in the cloud', RDS_OS, { kind: 'ask', subjects: [], layers: ['backup'] }],
    ['compare ec2 and lambda', RDS_OS, { kind: 'compare', subjects: ['aws/ec2', 'aws/lambda'] }],
    ['matrix', RDS_OS, { kind: 'matrix' }],
    ['help', RDS_OS, { kind: 'help' }],
    ['what’s for lunch', RDS_OS, { kind: 'unknown' }],
    ['and what’s for lunch', RDS_OS, { kind: 'unknown' }],
  ])('%s', (text, previous, question) => {
    expect(read(text, previous)).toMatchObject(question);
  });

  it.each(['and backups?', 'backups'])('nor does it without a thread: %s', (text) => {
    expect(read(text)).toMatchObject({ kind: 'ask', subjects: [], layers: ['backup'] });
  });
});
