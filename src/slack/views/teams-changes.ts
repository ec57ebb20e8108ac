import type { Catalog } from '../../catalog/catalog.js';
import { LayerId } from '../../catalog/schema.js';
import type { TeamsChange } from '../../teams/changes.js';
import { scopeName, scopeOf } from '../../teams/scope.js';
import { teamName } from './team-name.js';

type Change = Pick<TeamsChange, 'of' | 'before' | 'after'> & { readonly about: string };

/** Changes in words, a line each; layers that go the same way share one. Not yet escaped. */
export function changesInWords(catalog: Catalog, changes: readonly Change[]): string[] {
  const holdings = changes.filter(({ about }) => about === 'holding');
  const others = changes.filter(({ about }) => about !== 'holding');
  return [...others.map(changeInWords), ...holdingsInWords(catalog, holdings)];
}

function changeInWords({ about, of, before, after }: Change): string {
  const team = teamName({ name: of });
  switch (about) {
    case 'team':
      return after === null ? `${team} is removed.` : `${team} is a new team.`;
    case 'name':
      return `${teamName({ name: before ?? '' })} is called ${team} now.`;
    case 'editor':
      return after === null ? `${of} may no longer edit.` : `${of} may edit.`;
    default:
      return `${team}: ${LABELS[about] ?? about} ${after ?? 'taken away'}${before === null ? '' : ` (was ${before})`}.`;
  }
}

const LABELS: Readonly<Record<string, string>> = { userGroup: 'user group', channel: 'channel', runbook: 'runbook' };

function holdingsInWords(catalog: Catalog, changes: readonly Change[]): string[] {
  const groups = new Map<string, { readonly change: Change; readonly scope: string; readonly layers: string[] }>();
  for (const change of changes) {
    const [layer = '', scope = ''] = change.of.split(' ');
    const key = JSON.stringify([scope, change.before, change.after]);
    const group = groups.get(key) ?? { change, scope, layers: [] };
    const known = LayerId.safeParse(layer).data;
    group.layers.push(known ? catalog.layers[known].title : layer);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ change: { before, after }, scope, layers }) => {
    const known = scopeOf(scope);
    const what = `${layers.join(', ')} on ${known ? scopeName(catalog, known) : scope}`;
    const from = before === null ? '' : ` from ${teamName({ name: before })}`;
    return after === null
      ? `${teamName({ name: before ?? '' })} gives up ${what}.`
      : `${teamName({ name: after })} takes ${what}${from}.`;
  });
}
