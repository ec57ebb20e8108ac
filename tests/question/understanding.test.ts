import { describe, expect, it } from 'vitest';
import { createParser } from '../../src/question/parse.js';
import { testCatalog } from '../catalog.js';
import { meaningOf } from './meaning.js';

const parse = createParser(testCatalog());
const meaning = (text: string) => meaningOf(parse(text));

describe('the plainer word decides', () => {
  it.each([
    ['patching on rds', 'aws/rds runtime os'],
    ['who patches the database engine on rds', 'aws/rds runtime'],
    ['who patches the agent on ec2', 'aws/ec2 middleware'],
    ['encryption on s3', 'aws/s3 encryption-at-rest encryption-in-transit'],
    ['encryption keys on s3', 'aws/s3 encryption-at-rest'],
    ['access logs on s3', 'aws/s3 logging'],
  ])('%s', (question, means) => expect(meaning(question)).toBe(means));
});

describe('a name silences the words that fit many services', () => {
  it.each([
    ['rds database backups', 'aws/rds backup'],
    ['postgres on ec2 os patching', 'aws/ec2 os'],
    ['kubernetes version on eks', 'aws/eks orchestration'],
  ])('%s', (question, means) => expect(meaning(question)).toBe(means));
});

describe('the provider tells which one is meant', () => {
  it.each([
    ['kubernetes on azure', 'azure/containerservice'],
    ['kubernetes', 'choose aws/eks azure/containerservice gcp/gke'],
    ['amazon batch', 'aws/batch'],
    ['azure lambda', 'unsure aws/lambda'],
  ])('%s', (question, means) => expect(meaning(question)).toBe(means));
});

describe('a mode', () => {
  it.each([
    ['os on eks with fargate', 'aws/eks-fargate os'],
    ['who patches the os of fargate pods in eks', 'aws/eks-fargate os'],
    ['autopilot clusters in gke', 'gcp/gke-autopilot'],
    ['eks managed nodes os', 'aws/eks-managed-node-groups os'],
  ])('%s', (question, means) => expect(meaning(question)).toBe(means));
});

describe('what serves another service is not asked after', () => {
  it.each([
    ['cloudtrail logs for s3', 'aws/s3 logging'],
    ['network security groups of an azure vm', 'azure/virtual-machines network-controls'],
    ['azure firewall in front of aks', 'azure/containerservice network-controls'],
  ])('%s', (question, means) => expect(meaning(question)).toBe(means));
});

describe('a slip of the keys', () => {
  it.each([
    ['os on lamdba', 'aws/lambda os'],
    ['who patches vent grid', 'azure/eventgrid runtime os'],
    ['loud run', 'gcp/cloud-run'],
    ['guard duty findings', 'aws/guardduty'],
    ['front-door', 'azure/frontdoor'],
    ['who is responsible for encryption at rest on rdss', 'aws/rds encryption-at-rest'],
  ])('%s', (question, means) => expect(meaning(question)).toBe(means));

  it.each(['vortex', 'who owns the gabled', 'the weather in dublin', 'stalin', 'grapes'])(
    'is not seen in common English: %s',
    (question) => expect(meaning(question)).toBe('unknown'),
  );

  it('in an abbreviation is asked back, for all are alike', () => {
    expect(meaning('client side key for ar')).toMatch(/^unsure .*azure\/containerregistry.* client-encryption$/);
  });
});

describe('one official name is written as another service is called', () => {
  it('with its capitals it is that service', () => expect(meaning('Secret Manager')).toBe('gcp/secret-manager'));
  it('without, it is asked which', () =>
    expect(meaning('secret manager')).toBe('choose aws/secrets-manager gcp/secret-manager'));
  it('in the plural it is the other', () => expect(meaning('secrets manager')).toBe('aws/secrets-manager'));
});
