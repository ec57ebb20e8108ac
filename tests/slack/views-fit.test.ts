import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../src/answer/answerer.js';
import type { ServiceId, SubjectId } from '../../src/catalog/catalog.js';
import { resolveAll } from '../../src/catalog/resolve.js';
import { LAYER_IDS, type LayerId, MODEL_IDS, PROVIDER_IDS } from '../../src/catalog/schema.js';
import type { Question } from '../../src/question/question.js';
import { checkMessage } from '../../src/slack/check-blocks.js';
import { dressed } from '../../src/slack/conversation.js';
import { escapeMrkdwn } from '../../src/slack/views/mrkdwn.js';
import { NO_TEAMS, type TeamBook } from '../../src/teams/team-book.js';
import { TODAY, testCatalog } from '../catalog.js';

const catalog = testCatalog();
const answer = createAnswerer(catalog);
const services = [...catalog.services.keys()];
const models: SubjectId[] = MODEL_IDS.map((id) => `model/${id}` as const);

/** What Slack would refuse of the reply to a question, in both of its forms; nothing, one hopes. */
function refusals(question: Question, teams = NO_TEAMS): string[] {
  const reply = answer(question, TODAY, teams);
  const place = { catalog, provider: 'azure', channel: 'C1' } as const;
  const { text, blocks, tableless = [] } = dressed({ question, answer: reply, ...place }, { thread: '1.2' });
  return [blocks, tableless].flatMap((form) =>
    checkMessage({ text: escapeMrkdwn(text), blocks: [...form] }).map(
      ({ error, message }) => `${JSON.stringify(question)}: ${error} ${message}`,
    ),
  );
}

const refusalsOf = (questions: readonly Question[]): string[] =>
  questions.flatMap((question) => refusals(question)).slice(0, 10);

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
  }, 15_000);

  it('six services with the longest names there are', () => {
    const longest = [...catalog.services.values()].sort((a, b) => b.name.length - a.name.length).slice(0, 6);
    expect(refusals({ kind: 'compare', subjects: longest.map(({ id }) => id), layers: [] })).toEqual([]);
    expect(refusals({ kind: 'choose', candidates: longest.map(({ id }) => id), layers: ['os'] })).toEqual([]);
    expect(refusals({ kind: 'unsure', candidates: longest.map(({ id }) => id), layers: [...LAYER_IDS] })).toEqual([]);
  });

  it('the checklist of each service, and of twelve with the longest lists or names', () => {
    expect(refusalsOf(services.map((id): Question => ({ kind: 'checklist', subjects: [id] })))).toEqual([]);
    const length = (id: ServiceId) => resolveAll(catalog, id).flatMap(({ customer }) => customer).length;
    for (const order of [length, (id: ServiceId) => id.length]) {
      const most = [...services].sort((one, other) => order(other) - order(one)).slice(0, 12);
      expect(refusals({ kind: 'checklist', subjects: most }, LONG_TEAMS)).toEqual([]);
    }
  });

  it('whatever teams are called: six or twelve services, a team of 75 signs for each layer of each', () => {
    const known = wellKnown();
    const six = known.slice(0, 6);
    const questions: Question[] = [
      { kind: 'compare', subjects: six, layers: [] },
      { kind: 'compare', subjects: six, layers: LAYER_IDS, onlyDifferences: true },
      { kind: 'checklist', subjects: known.slice(0, 12) },
      ask(['aws/eks'], []),
      ask(['aws/rds'], LAYER_IDS.slice(0, 4)),
    ];
    expect(questions.flatMap((question) => refusals(question, LONG_TEAMS))).toEqual([]);
  });

  it('what was read with the channel’s provider, and the longest question that can be asked without it', () => {
    const longest = [...services].sort((one, other) => other.length - one.length);
    const fitting = Array.from({ length: 6 }, (_, at) => longest.slice(at * 5, at * 5 + 5));
    const [candidates = [], ...beside] = fitting;
    const open: Question = { kind: 'choose', candidates, layers: [...LAYER_IDS], wants: 'compare', beside };
    const assumed = { assumed: 'azure', open } as const;
    const read: Question[] = [
      { kind: 'compare', subjects: fitting.flatMap(([id]) => id ?? []), layers: [...LAYER_IDS], ...assumed },
      { ...ask(['azure/containerservice'], []), ...assumed },
      { kind: 'list', provider: 'azure', page: 1, ...assumed },
      open,
    ];
    expect(refusalsOf(read)).toEqual([]);
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

/** For each service and each layer a team of its own, called so that escaping makes the name five times as long. */
const LONG_TEAMS: TeamBook = {
  teams: LAYER_IDS.map((layer) => ({
    id: layer,
    name: `${'&'.repeat(74 - layer.length)} ${layer}`,
    userGroup: 'S0PLATFORM1',
    channel: 'C0PLATFORM1',
    runbook: `https://example.com/${'x'.repeat(250)}`,
  })),
  holdings: LAYER_IDS.map((layer) => ({ team: layer, layer, scope: { of: 'everything' } })),
};

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
