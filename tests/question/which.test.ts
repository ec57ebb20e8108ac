import { describe, expect, it } from 'vitest';
import { createParser } from '../../src/question/parse.js';
import { chosen } from '../../src/question/which.js';
import { testCatalog } from '../catalog.js';

const parse = createParser(testCatalog());

function chooseGke(text: string) {
  const question = parse(text);
  if (question.kind !== 'choose') throw new Error(`expected to be asked which, not ${question.kind}`);
  return chosen(question, 'gcp/gke');
}

describe('once GKE is chosen', () => {
  it.each([
    ['os on kubernetes', { kind: 'ask', subjects: ['gcp/gke'], layers: ['os'] }],
    ['compare kubernetes and functions', { kind: 'compare', subjects: ['gcp/gke', 'gcp/cloud-functions'], layers: [] }],
    ['checklist kubernetes', { kind: 'checklist', subjects: ['gcp/gke'] }],
    ['picture kubernetes', { kind: 'picture', subjects: ['gcp/gke'] }],
  ])('“%s” is answered', (text, question) => {
    expect(chooseGke(text)).toEqual(question);
  });
});
