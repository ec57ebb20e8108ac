import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DataFiles } from '../../src/catalog/files.js';
import { loadCatalog } from '../../src/catalog/load.js';
import { CatalogError } from '../../src/catalog/problem.js';
import { openYaml, yamlFiles } from '../../src/catalog/yaml-files.js';
import { DATA } from '../catalog.js';

const real = remembering(yamlFiles(DATA));

/** Opens each file once: reading some 800 of them takes a second. */
function remembering(files: DataFiles): DataFiles {
  const opened = new Map<string, ReturnType<DataFiles['open']>>();
  return {
    names: files.names,
    open(file) {
      if (!opened.has(file)) opened.set(file, files.open(file));
      return opened.get(file);
    },
  };
}

/** The real data with these files in place of its own; null takes one away. */
function withFiles(changed: Readonly<Record<string, string | null>>): DataFiles {
  const added = (folder: string) =>
    Object.keys(changed)
      .filter((file) => posix.dirname(file) === folder)
      .map((file) => posix.basename(file, '.yml'));
  return {
    names: (folder) => [...new Set([...real.names(folder), ...added(folder)])],
    open(file) {
      const text = changed[file];
      if (text === undefined) return real.open(file);
      return text === null ? undefined : openYaml(text);
    },
  };
}

function problems(changed: Readonly<Record<string, string | null>> = {}): readonly string[] {
  try {
    loadCatalog(withFiles(changed));
    return [];
  } catch (error) {
    if (!(error instanceof CatalogError)) throw error;
    const [, ...lines] = error.message.split('\n');
    return lines.map((line) => line.trim());
  }
}

const SERVICE = 'services/aws/zz-oddity.yml';

describe('the real data', () => {
  it('is sound', () => {
    expect(problems()).toEqual([]);
  });
});

const MISTAKEN = `name: Amazon Oddity
aliasses: [odd]
kind: object-storage
duties:
  os:
    owner: nobody
    sources: [https://docs.aws.amazon.com/]
  bakcup:
    owner: provider
    provider: [keep the copies safe]
    sources: [https://docs.aws.amazon.com/]
  physical:
    owner: provider
    provider: [guard the data centres]
    sources: [docs.aws.amazon.com]
`;

describe('a data file with mistakes', () => {
  it('is reported whole: four mistakes, four lines, each with its file, its place and what to do', () => {
    expect(problems({ [SERVICE]: MISTAKEN })).toEqual([
      `${SERVICE}, duties.os.owner (line 6): "nobody" is not allowed here: use customer, provider, shared`,
      `${SERVICE}, duties.physical.sources.0 (line 15): "docs.aws.amazon.com" must be a whole https:// address`,
      `${SERVICE}, duties.bakcup (line 8): is not a known key: correct the spelling, or remove it`,
      `${SERVICE}, aliasses (line 2): is not a known key: correct the spelling, or remove it`,
    ]);
  });

  it.each([
    ['a kind that does not exist', 'kind: teapot', /kind: there is no "teapot" in kinds\.yml/],
    ['a mode of nothing', 'modeOf: aws/nothing', /modeOf: there is no aws\/nothing/],
    ['a mode without a name', 'modeOf: aws/s3', /modeName: is missing/],
    [
      'an alias that another service has',
      'aliases: [aws simple oddity, amazon s3]',
      /"amazon s3" already names aws\/s3/,
    ],
    ['a word that is no owner', 'duties: { os: { owner: both } }', /"both" is not allowed here/],
    [
      'a shared duty with one half',
      'duties: { os: { owner: shared, customer: [choose the window], sources: [https://example.com/] } }',
      /duties\.os: owner is shared, but provider says nothing/,
    ],
    ['a note that no message has room for', `note: ${'x'.repeat(401)}`, /note.*: is too long: at most 400 characters/],
  ])('%s', (_title, line, report) => {
    const kind = line.startsWith('kind') ? '' : 'kind: object-storage\n';
    expect(problems({ [SERVICE]: `name: Amazon Oddity\n${kind}${line}\n` }).join('\n')).toMatch(report);
  });

  it('a file that is not YAML', () => {
    expect(problems({ [SERVICE]: 'name: [unclosed\n' })).toEqual([
      expect.stringMatching(/^services\/aws\/zz-oddity\.yml, line \d/),
    ]);
  });

  it('a file that is not there', () => {
    expect(problems({ 'readings.yml': null })).toEqual(['readings.yml: is missing: add the file']);
  });

  it('a model that leaves a layer out', () => {
    const models = readFileSync(posix.join(DATA, 'models.yml'), 'utf8').replace(/^( {4})physical:/m, '$1phisical:');
    expect(problems({ 'models.yml': models }).join('\n')).toMatch(/physical.*is missing: add it/);
  });

  it('tips that share an id or name a service that does not exist', () => {
    const tip = 'text: Turn the thing on this week because it matters., layers: [os], source: https://example.com/';
    const tips = `- { id: same, ${tip} }\n- { id: same, ${tip}, service: aws/nothing }\n`;
    expect(problems({ 'tips/zz.yml': tips })).toEqual([
      'tips/, same: the id is used twice: rename one',
      'tips/, same: there is no aws/nothing: correct the id, or add services/aws/nothing.yml',
    ]);
  });
});
