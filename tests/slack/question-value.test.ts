import { describe, expect, it } from 'vitest';
import { HELP_EXAMPLES } from '../../src/answer/examples.js';
import type { Question } from '../../src/question/question.js';
import { decodeQuestion, encodeQuestion } from '../../src/slack/question-value.js';
import { testCatalog } from '../catalog.js';

const catalog = testCatalog();

describe('a question as a button’s value', () => {
  it('is ids a person can read', () => {
    expect(encodeQuestion({ kind: 'ask', subjects: ['aws/rds'], layers: ['os', 'backup'] })).toBe(
      'ask?subjects=aws/rds&layers=os,backup',
    );
  });

  it.each([
    ...HELP_EXAMPLES.map(({ question }) => question),
    { kind: 'ask', subjects: ['model/paas'], layers: ['os'], reading: 'microsoft' },
    { kind: 'matrix', rows: 'all', reading: 'google' },
    { kind: 'list', provider: 'azure', retired: true, page: 2 },
    { kind: 'compare', subjects: ['aws/rds', 'gcp/cloud-sql'], layers: [], onlyDifferences: true },
    {
      kind: 'choose',
      candidates: ['aws/eks', 'gcp/gke'],
      layers: ['os'],
      wants: 'compare',
      beside: [['aws/lambda', 'azure/functions'], ['aws/s3']],
    },
    {
      kind: 'ask',
      subjects: ['aws/eks'],
      layers: ['os'],
      assumed: 'aws',
      open: { kind: 'choose', candidates: ['aws/eks', 'gcp/gke'], layers: ['os'] },
    },
    {
      kind: 'list',
      provider: 'aws',
      category: 'databases',
      page: 1,
      assumed: 'aws',
      open: { kind: 'list', category: 'databases', page: 1 },
    },
    { kind: 'help' },
  ] satisfies Question[])('comes back as it was: $kind', (question) => {
    expect(decodeQuestion(catalog, encodeQuestion(question))).toMatchObject(question);
  });

  it.each([
    ['', 'help'],
    ['ask?subjects=aws/gone', 'help'],
    ['checklist?subjects=aws/gone', 'help'],
    ['ask?subjects=__proto__/x&layers=constructor', 'help'],
    ['list?page=-5', 'help'],
    ['list?page=1e99', 'help'],
    ['nonsense', 'help'],
  ])('what makes no sense any more asks for help: %j', (value, kind) => {
    expect(decodeQuestion(catalog, value).kind).toBe(kind);
  });
});
