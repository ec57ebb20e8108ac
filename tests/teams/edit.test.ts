import { describe, expect, it } from 'vitest';
import type { LayerId } from '../../src/catalog/schema.js';
import { changesBetween } from '../../src/teams/changes.js';
import { edited, type TeamsEdit } from '../../src/teams/edit.js';
import { scopeText } from '../../src/teams/scope.js';
import { holderOf, NO_TEAMS, type TeamBook } from '../../src/teams/team-book.js';
import { testCatalog } from '../catalog.js';
import { book, platform, security, team } from './books.js';

const EVERYTHING = { of: 'everything' } as const;

function applied(edit: TeamsEdit, before: TeamBook = book): TeamBook {
  const result = edited(before, edit, () => 'fresh');
  if (result.is !== 'done') throw new Error(result.is);
  return result.book;
}

const heldBy = ({ holdings }: TeamBook, id: string): string[] =>
  holdings.filter((holding) => holding.team === id).map(({ layer, scope }) => `${layer} ${scopeText(scope)}`);

const assign = (name: string, ...layers: LayerId[]): TeamsEdit => ({
  kind: 'assign',
  team: { name, userGroup: null },
  layers,
  scopes: [EVERYTHING],
});

describe('who holds a layer', () => {
  it.each([
    ['aws/rds', 'backup', 'Security'],
    ['aws/s3', 'backup', 'Data & Storage'],
    ['aws/rds', 'runtime', 'Data & Storage'],
    ['aws/lambda', 'runtime', 'Platform'],
    ['aws/rds-on-outposts', 'backup', 'Security'],
    ['aws/s3', 'logging', undefined],
  ] as const)('%s, %s: %s – the most specific wins', (subject, layer, name) => {
    expect(holderOf(testCatalog(), book, subject, layer)?.name).toBe(name);
  });
});

describe('an edit', () => {
  it('gives a layer to a team, and so takes it from another', () => {
    const changed = applied(assign('security', 'backup', 'os'));
    expect(heldBy(changed, 'security')).toEqual(
      ['backup aws/rds', 'identity everything', 'backup everything', 'os everything'].sort(byScope),
    );
    expect(changesBetween(book, changed)).toEqual([
      { about: 'holding', of: 'backup everything', before: 'Data & Storage', after: 'Security' },
      { about: 'holding', of: 'os everything', before: 'Platform', after: 'Security' },
    ]);
  });

  it('makes a team that is not there yet', () => {
    expect(applied(assign('Network', 'network-controls')).teams.map(({ id, name }) => [id, name])).toContainEqual([
      'fresh',
      'Network',
    ]);
  });

  it('twice is as good as once', () => {
    for (const edit of EDITS) {
      const once = applied(edit);
      expect(changesBetween(once, applied(edit, once))).toEqual([]);
    }
  });

  it('of a form leaves what the team holds elsewhere', () => {
    const changed = applied({
      kind: 'save',
      team: { ...platform, name: 'Runtime' },
      scope: EVERYTHING,
      layers: ['runtime'],
    });
    expect(heldBy(changed, platform.id)).toEqual(['os aws', 'runtime everything']);
    expect(changesBetween(book, changed)).toEqual([
      { about: 'name', of: 'Runtime', before: 'Platform', after: 'Runtime' },
      { about: 'holding', of: 'os everything', before: 'Platform', after: null },
    ]);
  });

  it('of a file puts its teams in the place of those of the same name, and leaves the others', () => {
    const written = { ...team('PLATFORM'), holds: [{ layer: 'backup', scope: EVERYTHING }] } as const;
    const changed = applied({ kind: 'import', teams: [written] });
    expect(heldBy(changed, platform.id)).toEqual(['backup everything']);
    expect(heldBy(changed, 'data-storage')).toEqual(['runtime kind/managed-relational-database']);
    expect(heldBy(changed, security.id)).toEqual(['backup aws/rds', 'identity everything']);
  });

  it('refuses a name that another team has, and a forty-first team', () => {
    const renamed = { kind: 'save', team: { ...platform, name: 'sécurity' }, scope: EVERYTHING, layers: [] } as const;
    expect(edited(book, renamed, () => 'x')).toEqual({ is: 'name-taken' });
    const forty = Array.from({ length: 40 }, (_, at) => ({ ...team(`T${at}`), holds: [] }));
    let next = 0;
    const full = edited(NO_TEAMS, { kind: 'import', teams: forty }, () => String(next++));
    if (full.is !== 'done') throw new Error(full.is);
    expect(edited(full.book, assign('One more', 'os'), () => 'x')).toEqual({ is: 'too-many-teams' });
  });
});

const EDITS: readonly TeamsEdit[] = [
  assign('Security', 'os', 'backup'),
  assign('Network', 'os'),
  { kind: 'release', layers: ['os'], scopes: [EVERYTHING, { of: 'provider', provider: 'aws' }] },
  { kind: 'removeTeam', team: platform.id },
  { kind: 'save', team: team('New'), scope: { of: 'service', service: 'aws/rds' }, layers: ['backup', 'os'] },
  { kind: 'import', teams: [{ ...team('Platform'), holds: [{ layer: 'os', scope: EVERYTHING }] }] },
];

const byScope = (one: string, other: string): number =>
  (one.split(' ')[1] ?? '').localeCompare(other.split(' ')[1] ?? '');
