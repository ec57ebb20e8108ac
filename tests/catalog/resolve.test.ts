import { describe, expect, it } from 'vitest';
import type { SubjectId } from '../../src/catalog/catalog.js';
import { resolve, resolveAll } from '../../src/catalog/resolve.js';
import { LAYER_IDS, type LayerId, MODEL_IDS, type Owner } from '../../src/catalog/schema.js';
import { testCatalog } from '../catalog.js';

const catalog = testCatalog();

describe('who owns what', () => {
  it.each<[SubjectId, LayerId, Owner]>([
    ['aws/lambda', 'os', 'provider'],
    ['aws/ec2', 'os', 'customer'],
    ['aws/ec2', 'virtualization', 'provider'],
    ['aws/ecs-ec2', 'os', 'customer'],
    ['aws/ecs-fargate', 'os', 'provider'],
    ['aws/eks-managed-node-groups', 'os', 'shared'],
    ['aws/eks-hybrid-nodes', 'os', 'customer'],
    ['aws/rds', 'os', 'shared'],
    ['aws/rds', 'physical', 'provider'],
    ['aws/rds-custom-oracle', 'os', 'customer'],
    ['azure/virtual-machines', 'os', 'customer'],
    ['azure/functions', 'os', 'provider'],
    ['gcp/gke-autopilot', 'os', 'provider'],
    ['gcp/compute-engine', 'os', 'customer'],
    ['model/saas', 'data', 'customer'],
    ['model/on-premises', 'physical', 'customer'],
  ])('%s, %s: %s', (subject, layer, owner) => {
    expect(resolve(catalog, subject, layer).owner).toBe(owner);
  });
});

describe('the most specific duty wins, and the basis says where it came from', () => {
  it('a service’s own duty is stated, with its source', () => {
    const verdict = resolve(catalog, 'aws/lambda', 'os');
    expect(verdict).toMatchObject({ basis: 'stated', inferredFrom: null });
    expect(verdict.sources[0]).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
  });

  it('a service model answers for itself', () => {
    expect(resolve(catalog, 'model/paas', 'os')).toMatchObject({
      basis: 'model',
      inferredFrom: catalog.models.paas.name,
    });
  });

  it('a mode falls back on its service before the kind', () => {
    const inherited = [...catalog.services.values()].flatMap((mode) => {
      const parent = mode.modeOf && catalog.services.get(mode.modeOf);
      return parent
        ? LAYER_IDS.filter((layer) => !mode.duties[layer] && parent.duties[layer]).map((layer) => ({
            mode,
            parent,
            layer,
          }))
        : [];
    });
    expect(inherited.length).toBeGreaterThan(0);
    for (const { mode, parent, layer } of inherited) {
      expect(resolve(catalog, mode.id, layer).owner).toBe(parent.duties[layer]?.owner);
    }
  });

  it('what is only inferred names what it was inferred from', () => {
    for (const id of catalog.services.keys()) {
      for (const { basis, inferredFrom, sources } of resolveAll(catalog, id)) {
        if (basis === 'kind' || basis === 'model') expect(inferredFrom).toBeTruthy();
        else expect(sources).not.toEqual([]);
      }
    }
  });
});

describe('every subject has an answer for every layer', () => {
  it.each([...MODEL_IDS.map((id): SubjectId => `model/${id}`), ...catalog.services.keys()])('%s', (subject) => {
    for (const { owner, customer, provider } of resolveAll(catalog, subject)) {
      if (owner !== 'provider') expect(customer).not.toEqual([]);
      if (owner !== 'customer') expect(provider).not.toEqual([]);
    }
  });
});
