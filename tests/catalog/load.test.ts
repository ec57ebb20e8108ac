import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.js';
import { CatalogError } from '../../src/catalog/problem.js';
import { yamlFiles } from '../../src/catalog/yaml-files.js';
import { DATA } from '../catalog.js';

/** A copy of the real data, for mistakes to be made in. */
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'whoowns-data-'));
  cpSync(DATA, root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const write = (file: string, text: string) => writeFileSync(join(root, file), text);

function problems(): readonly string[] {
  try {
    loadCatalog(yamlFiles(root));
    return [];
  } catch (error) {
    if (error instanceof CatalogError)
      return error.message
        .split('\n')
        .slice(1)
        .map((line) => line.trim());
    throw error;
  }
}

describe('the real data', () => {
  it('is sound', () => {
    expect(problems()).toEqual([]);
  });
});

describe('a data file with mistakes', () => {
  it('is reported whole: four mistakes, four lines, each with its file, its place and what to do', () => {
    write(
      'services/aws/four-mistakes.yml',
      [
        'name: Amazon Four Mistakes',
        'aliasses: [four]',
        'kind: object-storage',
        'duties:',
        '  os:',
        '    owner: nobody',
        '    sources: [https://docs.aws.amazon.com/]',
        '  bakcup:',
        '    owner: provider',
        '    provider: [keep the copies safe]',
        '    sources: [https://docs.aws.amazon.com/]',
        '  physical:',
        '    owner: provider',
        '    provider: [guard the data centres]',
        '    sources: [docs.aws.amazon.com]',
      ].join('\n'),
    );
    expect(problems()).toEqual([
      'services/aws/four-mistakes.yml, duties.os.owner (line 6): "nobody" is not allowed here: use customer, provider, shared',
      'services/aws/four-mistakes.yml, duties.physical.sources.0 (line 15): "docs.aws.amazon.com" must be a whole https:// address',
      'services/aws/four-mistakes.yml, duties.bakcup (line 8): is not a known key: correct the spelling, or remove it',
      'services/aws/four-mistakes.yml, aliasses (line 2): is not a known key: correct the spelling, or remove it',
    ]);
  });

  it.each([
    ['a kind that does not exist', { kind: 'teapot' }, /kind: there is no "teapot" in kinds\.yml/],
    ['a mode of nothing', { modeOf: 'aws/nothing', modeName: 'Odd' }, /modeOf: there is no aws\/nothing/],
    ['a mode without a name', { modeOf: 'aws/s3' }, /modeName: is missing/],
    ['an alias that another service has', { aliases: '[amazon simple storage service]' }, /already names aws\/s3/],
    ['an unknown layer’s owner', { duties: '{ os: { owner: both } }' }, /"both" is not allowed here/],
    [
      'a shared duty with one half',
      { duties: '{ os: { owner: shared, customer: [choose the window], sources: [https://example.com/] } }' },
      /duties\.os: owner is shared, but provider says nothing/,
    ],
    ['a phrase that no message has room for', { note: `'${'x'.repeat(401)}'` }, /is too long: at most 400 characters/],
  ])('%s', (_title, change, report) => {
    const entry = { name: 'Amazon Oddity', kind: 'object-storage', ...change };
    write(
      'services/aws/zz-oddity.yml',
      Object.entries(entry)
        .map(([key, value]) => `${key}: ${value}`)
        .join('\n'),
    );
    expect(problems().join('\n')).toMatch(report);
  });

  it('a file that is not YAML', () => {
    write('services/aws/broken.yml', 'name: [unclosed\n');
    expect(problems()).toEqual([expect.stringMatching(/^services\/aws\/broken\.yml, line \d+: /)]);
  });

  it('a file that is not there', () => {
    rmSync(join(root, 'readings.yml'));
    expect(problems()).toEqual(['readings.yml: is missing: add the file']);
  });

  it('a model that leaves a layer out', () => {
    const models = readFileSync(join(root, 'models.yml'), 'utf8');
    write('models.yml', models.replace(/^( {4})physical:/m, '$1phisical:'));
    expect(problems().join('\n')).toMatch(/physical.*is missing: add it/);
  });

  it('tips that repeat an id or name a service that does not exist', () => {
    const tip =
      '- { id: same, text: Turn the thing on this week because it matters., layers: [os], service: aws/nothing, source: https://example.com/ }\n';
    write('tips/zz.yml', tip + tip);
    expect(problems()).toEqual(
      expect.arrayContaining([
        'tips/, same: the id is used twice: rename one',
        expect.stringContaining('there is no aws/nothing'),
      ]),
    );
  });
});
