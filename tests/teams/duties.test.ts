import { describe, expect, it } from 'vitest';
import { dutiesOf } from '../../src/teams/duties.js';
import { gapsOf, subjectsAtHand } from '../../src/teams/gaps.js';
import { NO_TEAMS } from '../../src/teams/team-book.js';
import { testCatalog } from '../catalog.js';
import { book, data, platform, team } from './books.js';

const known = { catalog: testCatalog(), teams: book };

describe('what a team holds', () => {
  it('by what it covers, the widest first', () => {
    const inWords = dutiesOf(known, platform).map(
      ({ scopeName, layers }) => `${scopeName}: ${layers.map(({ title }) => title).join(', ')}`,
    );
    expect(inWords).toEqual(['everything: Runtime and engine, Operating system', 'AWS: Operating system']);
    expect(dutiesOf(known, data).map(({ scopeName }) => scopeName)).toEqual([
      'everything',
      'every service of the kind “Managed relational database”',
    ]);
    expect(dutiesOf(known, team('Nobody'))).toEqual([]);
  });
});

describe('gaps', () => {
  it('are the layers that are ours and that nobody holds', () => {
    const gaps = gapsOf(known, ['aws/ec2', 'aws/lambda']);
    const ids = gaps.map(({ layer }) => layer.id);
    expect(ids).not.toContain('os'); // Platform's on EC2, and AWS's on Lambda
    expect(ids).not.toContain('physical');
    expect(gaps.find(({ layer }) => layer.id === 'application')?.subjects.map(({ name }) => name)).toEqual([
      'Amazon EC2',
      'AWS Lambda',
    ]);
    expect(gaps.find(({ layer }) => layer.id === 'middleware')?.subjects.map(({ id }) => id)).toContain('aws/ec2');
  });

  it('are sought on what a workspace has to do with', () => {
    expect(subjectsAtHand(known, ['gcp/gke'])).toEqual({ subjects: ['gcp/gke', 'aws/rds'], areModels: false });
    expect(subjectsAtHand({ ...known, teams: NO_TEAMS }, [])).toMatchObject({ areModels: true });
  });
});
