import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LAYER_IDS } from '../../src/catalog/schema.js';
import type { WrittenTeam } from '../../src/teams/edit.js';
import { teamsAsCsv, teamsAsYaml } from '../../src/teams/export-file.js';
import { createGuesses } from '../../src/teams/guess.js';
import { createFileReader, MAX_FILE } from '../../src/teams/read-file.js';
import { writtenTeams } from '../../src/teams/written-file.js';
import { testAsk, testCatalog } from '../catalog.js';
import { book } from './books.js';

const catalog = testCatalog();
const read = createFileReader(catalog, createGuesses(catalog, testAsk().read));
const FORMATS = [
  ['YAML', teamsAsYaml],
  ['CSV', teamsAsCsv],
] as const;

/** The report as a person reads it. */
function problems(text: string): string[] {
  const reading = read(text);
  return reading.is === 'wrong'
    ? reading.problems.map(({ line, what, remedy }) => `${line ?? '–'}: ${what} ${remedy}`)
    : [];
}

describe('an export', () => {
  it('as YAML is made to be read and edited', () => {
    expect(teamsAsYaml(writtenTeams(book))).toBe(`teams:
  - name: Data & Storage
    holds:
      everything: [backup]
      kind/managed-relational-database: [runtime]
  - name: Platform
    user_group: "@platform"
    channel: C0INCIDENT1
    runbook: https://runbooks.example.com/platform?a=1&b=2
    holds:
      aws: [os]
      everything: [os, runtime]
  - name: Security
    holds:
      aws/rds: [backup]
      everything: [identity]
`);
  });

  it('as CSV has a row for each layer, and nothing that a spreadsheet would run', () => {
    expect(teamsAsCsv(writtenTeams(book))).toBe(`team,layer,scope,user_group,channel,runbook
Data & Storage,backup,everything,,,
Data & Storage,runtime,kind/managed-relational-database,,,
Platform,os,aws,'@platform,C0INCIDENT1,https://runbooks.example.com/platform?a=1&b=2
Platform,os,everything,,,
Platform,runtime,everything,,,
Security,backup,aws/rds,,,
Security,identity,everything,,,
`);
  });

  const name = fc
    .oneof(
      fc.string({ minLength: 1, maxLength: 30 }),
      fc.constantFrom("'=1+1", "''@x", '=cmd()', 'null', 'a: b', '- a', '"', '#1', '~', 'yes'),
    )
    .map((text) => text.replace(/[\s\p{C}]+/gu, ' ').trim())
    .filter((text) => text !== '');
  const writtenTeam = (teamName: string): fc.Arbitrary<WrittenTeam> =>
    fc.record({
      name: fc.constant(teamName),
      userGroup: fc.constantFrom(null, '@platform', 'S0PLATFORM1'),
      channel: fc.constantFrom(null, 'C0INCIDENT1'),
      runbook: fc.constantFrom(null, 'https://example.com/a,b#"c"'),
      holds: fc.constant([]),
    });
  const teams = fc
    .uniqueArray(name, {
      maxLength: 8,
      minLength: 1,
      selector: (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase(),
    })
    .chain((names) => fc.tuple(...names.map(writtenTeam)));

  it.each(FORMATS)('as %s is read back as it was, whatever the names', (_format, write) => {
    fc.assert(
      fc.property(teams, (written) => {
        const dealt = written.map((each, at) => ({
          ...each,
          holds: LAYER_IDS.filter((_, index) => index % written.length === at).map((layer) => ({
            layer,
            scope: { of: 'service', service: 'aws/rds' } as const,
          })),
        }));
        expect(read(write(dealt))).toEqual({ is: 'read', value: dealt });
      }),
      { numRuns: 200 },
    );
  });
});

describe('a file that is wrong', () => {
  it('is told every problem at once, with its line and what to do', () => {
    expect(
      problems(`teams:
  - name: Platform
    runbok: x
    channel: "#incidents"
    holds:
      everything: [os, runtme, databse backup]
      aws/rdss: [backup]
  - name: ""
  - name: platform
    runbook: http://example.com
`),
    ).toEqual(['3: There is no “runbok” here. Known here: name, user_group, channel, runbook, holds.']);
    expect(
      problems(`teams:
  - name: Platform
    channel: "#incidents"
    holds:
      everything: [os, runtme, quux]
      aws/rdss: [backup]
  - name: ""
  - name: platform
    runbook: http://example.com
    holds:
      everything: [Operating system]
`),
    ).toEqual([
      '2: “#incidents” is not a channel. A channel is its id, as in C0123456789: it is at the bottom of the channel’s details.',
      '5: I do not know the layer “runtme”. Did you mean runtime?',
      `5: I do not know the layer “quux”. The layers are ${LAYER_IDS.join(', ')}.`,
      '6: I do not know what “aws/rdss” covers. Did you mean aws/rds?',
      '7: A team has no name. A team’s name has 1 to 75 characters, in one line.',
      '8: “http://example.com” is not a runbook. A runbook is a whole https:// address of up to 300 characters, without spaces.',
      '8: platform is there twice. Join it with line 2.',
    ]);
  });

  it('as a table, too', () => {
    expect(
      problems(`team,layer,scope,runbook
Platform,os,everything,https://a.example.com
Platform,oss,,https://b.example.com
,backup,,
Security,os,everything,
`),
    ).toEqual([
      '3: Platform has two values for runbook: “https://a.example.com” and “https://b.example.com”. Leave one, in any of its rows.',
      '4: The row names no team. Write one under “team”.',
    ]);
    expect(problems('team,layer,colour\nPlatform,os,red')).toEqual([
      '1: There is no column “colour”. The first line names the columns: team,layer,scope,user_group,channel,runbook.',
    ]);
    expect(problems('team,layer\nPlatform,os\nSecurity,os')).toEqual([
      '3: os on everything is given to Platform and to Security. Leave it to one of them.',
    ]);
  });

  it.each([
    ['nothing', ' \n', /There is nothing in it/],
    ['too much', `teams:\n${'  - name: x\n'.repeat(MAX_FILE / 10)}`, /too long/],
    ['a quote that stays open', 'team,layer\n"Platform,os', /not a table/],
    ['broken YAML', 'teams:\n  - name: [', /^\d+: /],
    ['another shape', 'owners: everybody', /no list of teams/],
    ['an alias', 'teams:\n  - &a\n    name: A\n  - *a', /not a team/],
    ['too many teams', `teams:\n${Array.from({ length: 41 }, (_, i) => `  - name: T${i}\n`).join('')}`, /has 41 teams/],
  ])('%s', (_title, text, report) => {
    expect(problems(text).join('\n')).toMatch(report);
  });

  it.each([
    ['brackets', `teams: ${'['.repeat(50_000)}`],
    ['dashes', '- '.repeat(50_000)],
    ['dashes behind a key', `teams: ${'- '.repeat(50_000)}`],
    ['question marks', '? '.repeat(50_000)],
    ['steps', Array.from({ length: 600 }, (_, at) => `${' '.repeat(at)}a:`).join('\n')],
  ])('that nests without end (%s) is refused at once', (_title, text) => {
    expect(problems(text)).toEqual([expect.stringMatching(/nested too deep/)]);
  });
});
