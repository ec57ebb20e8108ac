import type { Catalog } from '../../catalog/catalog.js';
import { LayerId } from '../../catalog/schema.js';
import type { TeamsChange } from '../../teams/changes.js';
import { scopeName, scopeOf } from '../../teams/scope.js';
import { escapeMrkdwn } from './mrkdwn.js';
import { teamName } from './team-name.js';

type Change = Pick<TeamsChange, 'of' | 'before' | 'after'> & { readonly about: string };

/** How a line is written: names are somebody's text, people and channels are ids. */
export interface Hand {
  readonly words: (text: string) => string;
  readonly person: (id: string) => string;
  readonly channel: (id: string) => string;
}

export const IN_TEXT: Hand = { words: String, person: String, channel: String };
/** For the asker's eyes alone: nobody is called. */
export const IN_MRKDWN: Hand = { words: escapeMrkdwn, person: (id) => `<@${id}>`, channel: (id) => `<#${id}>` };

/** Changes in words, a line each; layers that go the same way share one. */
export function changesInWords(catalog: Catalog, changes: readonly Change[], hand: Hand): string[] {
  const holdings = changes.filter(({ about }) => about === 'holding');
  const others = changes.filter(({ about }) => about !== 'holding');
  return [
    ...others.map((change) => changeInWords(change, hand)),
    ...holdingsInWords(catalog, holdings).map(hand.words),
  ];
}

function changeInWords({ about, of, before, after }: Change, { words, person, channel }: Hand): string {
  const team = words(teamName({ name: of }));
  switch (about) {
    case 'team':
      return after === null ? `${team} is removed.` : `${team} is a new team.`;
    case 'name':
      return `${words(teamName({ name: before ?? '' }))} is called ${team} now.`;
    case 'editor':
      return `${person(of)} may ${after === null ? 'no longer ' : ''}edit.`;
    case 'channel':
      return detailInWords(`${team}: channel`, before, after, channel);
    default:
      return detailInWords(`${team}: ${LABELS[about] ?? about}`, before, after, words);
  }
}

const LABELS: Readonly<Record<string, string>> = { userGroup: 'user group', runbook: 'runbook' };

function detailInWords(
  what: string,
  before: string | null,
  after: string | null,
  write: (detail: string) => string,
): string {
  const was = before === null ? '' : ` (was ${write(before)})`;
  return `${what} ${after === null ? 'taken away' : write(after)}${was}.`;
}

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
