import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../src/answer/answerer.js';
import type { ServiceId, SubjectId } from '../../src/catalog/catalog.js';
import { LAYER_IDS, type LayerId, MODEL_IDS, PROVIDER_IDS } from '../../src/catalog/schema.js';
import type { Question } from '../../src/question/question.js';
import { checkMessage } from '../../src/slack/check-blocks.js';
import { answerMessage } from '../../src/slack/views/answer.js';
import { escapeMrkdwn } from '../../src/slack/views/mrkdwn.js';
import { shareable } from '../../src/slack/views/share.js';
import { TODAY, testCatalog } from '../catalog.js';

const catalog = testCatalog();
const answer = createAnswerer(catalog);
const services = [...catalog.services.keys()];
const models: SubjectId[] = MODEL_IDS.map((id) => `model/${id}` as const);

/** What Slack would refuse of the reply to a question, in both of its forms; nothing, one hopes. */
function refusals(question: Question): string[] {
  const reply = answer(question, TODAY);
  const { text, blocks, tableless = [] } = shareable(answerMessage(reply), reply, question);
  return [blocks, tableless].flatMap((form) =>
    checkMessage({ text: escapeMrkdwn(text), blocks: [...form] }).map(
      ({ error, message }) => `${JSON.stringify(question)}: ${error} ${message}`,
    ),
  );
}

const refusalsOf = (questions: readonly Question[]): string[] => questions.flatMap(refusals).slice(0, 10);

const ask = (subjects: readonly SubjectId[], layers: readonly LayerId[]): Question => ({
  kind: 'ask',
  subjects,
  layers,
});

describe('every reply fits into Slack', () => {
  it.each(PROVIDER_IDS)('each layer of each service of %s', (provider) => {
    const own = services.filter((id) => id.startsWith(provider));
    expect(refusalsOf(own.flatMap((id) => LAYER_IDS.map((layer) => ask([id], [layer]))))).toEqual([]);
  });

  it('each layer of each service model', () => {
    expect(refusalsOf(models.flatMap((id) => LAYER_IDS.map((layer) => ask([id], [layer]))))).toEqual([]);
  });

  it('each overview', () => {
    expect(refusalsOf([...services, ...models].map((id) => ask([id], [])))).toEqual([]);
  });

  it('all layers of a service asked for at once', () => {
    const few = LAYER_IDS.slice(0, 4);
    expect(refusalsOf(services.flatMap((id) => [ask([id], LAYER_IDS), ask([id], few)]))).toEqual([]);
  });

  it('each pair of the best known services, and each service beside its neighbour', () => {
    const pairs = wellKnown().flatMap((a, i, all) =>
      all.slice(i + 1).map((b): Question => ({ kind: 'compare', subjects: [a, b], layers: [] })),
    );
    const neighbours = services.map(
      (id, i): Question => ({ kind: 'compare', subjects: [id, services[i + 1] ?? 'aws/s3'], layers: [] }),
    );
    expect(refusalsOf([...pairs, ...neighbours])).toEqual([]);
  });

  it('six services with the longest names there are', () => {
    const longest = [...catalog.services.values()].sort((a, b) => b.name.length - a.name.length).slice(0, 6);
    expect(refusals({ kind: 'compare', subjects: longest.map(({ id }) => id), layers: [] })).toEqual([]);
    expect(refusals({ kind: 'choose', candidates: longest.map(({ id }) => id), layers: ['os'] })).toEqual([]);
    expect(refusals({ kind: 'unsure', candidates: longest.map(({ id }) => id), layers: [...LAYER_IDS] })).toEqual([]);
  });

  it('each layer across the models, the matrices and how each authority reads them', () => {
    const readings = [undefined, ...catalog.readings.keys()];
    const matrices = readings.flatMap((reading) =>
      (['classic', 'all'] as const).map((rows): Question => ({ kind: 'matrix', rows, ...(reading && { reading }) })),
    );
    expect(refusalsOf([...LAYER_IDS.map((layer) => ask([], [layer])), ask([], LAYER_IDS), ...matrices])).toEqual([]);
  });

  it('each concept, each page of each list, each tip, help and the apology', () => {
    const concepts = [...catalog.concepts.keys()].map((concept): Question => ({ kind: 'concept', concept }));
    const pages = Array.from({ length: 25 }, (_, i): Question => ({ kind: 'list', page: i + 1 }));
    const kinds = [...catalog.kinds.keys()].map((serviceKind): Question => ({ kind: 'list', serviceKind, page: 1 }));
    const tips = catalog.tips.map((_, skip): Question => ({ kind: 'tip', layers: [], subjects: [], skip }));
    expect(refusalsOf([...concepts, ...pages, ...kinds, ...tips, { kind: 'help' }, { kind: 'unknown' }])).toEqual([]);
  });
});

/** The services that people ask about most, modes included. */
function wellKnown(): ServiceId[] {
  const names = [
    'aws/ec2',
    'aws/ecs',
    'aws/eks',
    'aws/fargate',
    'aws/lambda',
    'aws/elastic-beanstalk',
    'aws/amplify',
    'aws/workdocs',
    'aws/s3',
    'aws/rds',
    'aws/aurora',
    'aws/dynamodb',
    'aws/kms',
    'aws/cloudtrail',
    'aws/config-service',
    'aws/vpc',
    'aws/private-link',
    'aws/waf',
    'aws/shield',
    'aws/iam',
    'aws/outposts',
    'azure/virtual-machines',
    'azure/appservice',
    'azure/functions',
    'azure/containerservice',
    'azure/sql',
    'azure/storage',
    'azure/keyvault',
    'azure/entra-id',
    'azure/office365',
    'gcp/compute-engine',
    'gcp/gke',
    'gcp/cloud-run',
    'gcp/cloud-sql',
    'gcp/cloud-storage',
    'gcp/bigquery',
  ] as const;
  const known = names.filter((id) => catalog.services.has(id));
  expect(known).toEqual(names);
  return [...known, ...known.flatMap((id) => catalog.services.get(id)?.modes ?? [])];
}
