import type { Catalog } from '../../catalog/catalog.js';
import type { KeptChange } from '../../store/teams.js';
import type { TeamsReply } from '../../teams/desk.js';
import { MAX_TEAMS } from '../../teams/details.js';
import { MAX_HOLDINGS } from '../../teams/edit.js';
import { context, section } from './blocks.js';
import type { Message } from './message.js';
import { momentInMrkdwn, momentInText } from './moment.js';
import { escapeMrkdwn } from './mrkdwn.js';
import { packed } from './packed.js';
import { teamsActions } from './teams-buttons.js';
import { changesInWords, type Hand, IN_MRKDWN, IN_TEXT } from './teams-changes.js';

const MAX_LINES = 20;
const ROOM = 2900;

/** What is different now. */
export function changedMessage(catalog: Catalog, { changes }: Extract<TeamsReply, { kind: 'changed' }>): Message {
  if (changes.length === 0) return plainMessage('Nothing changed: it was so already.');
  const [first = '', ...others] = shortened(changesInWords(catalog, changes, IN_MRKDWN));
  return {
    text: shortened(changesInWords(catalog, changes, IN_TEXT)).join('\n'),
    blocks: [
      ...(first.length < ROOM / 8 ? [section(`*${first}*`)] : packed([first], ROOM).map(section)),
      ...packed(others, ROOM).map(section),
      teamsActions([
        { label: 'All teams', command: 'teams' },
        { label: 'Gaps', command: 'teams gaps' },
        { label: 'History', command: 'teams history' },
      ]),
    ],
  };
}

function shortened(lines: readonly string[]): string[] {
  const more = lines.length - MAX_LINES;
  return more > 0 ? [...lines.slice(0, MAX_LINES), `${more} more changes: see /whoowns teams history.`] : [...lines];
}

const IMPOSSIBLE: Readonly<Record<Extract<TeamsReply, { kind: 'impossible' }>['why'], string>> = {
  'name-taken': 'Another team has that name: choose another, or edit that team.',
  'too-many-teams': `There is room for ${MAX_TEAMS} teams. Remove one first.`,
  'too-many-holdings': `There is room for ${MAX_HOLDINGS} layers. Give a team a kind or a provider, not each service.`,
};

export const impossibleText = (why: keyof typeof IMPOSSIBLE): string => IMPOSSIBLE[why];

export const plainMessage = (text: string): Message => ({ text, blocks: [section(escapeMrkdwn(text))] });

export const notHereMessage = (): Message =>
  plainMessage('This channel is shared with another organisation: ask me with /whoowns teams, or in a direct message.');

const MAX_ACTS = 15;

/** Who changed what, and when: the latest first. */
export function historyMessage(catalog: Catalog, changes: readonly KeptChange[]): Message {
  if (changes.length === 0) return plainMessage('Nobody has changed any team yet.');
  const acts = actsIn(changes).slice(0, MAX_ACTS);
  return {
    text: acts
      .map((act) => [`${momentInText(act.at)} ${act.by}`, ...act.lines(catalog, IN_TEXT).map(dashed)].join('\n'))
      .join('\n'),
    blocks: acts.flatMap((act) => [
      section(`<@${act.by}>, ${momentInMrkdwn(act.at)}`),
      ...packed(act.lines(catalog, IN_MRKDWN), ROOM)
        .slice(0, 2)
        .map((text) => context(text)),
    ]),
  };
}

function actsIn(changes: readonly KeptChange[]) {
  const acts = new Map<string, KeptChange[]>();
  for (const change of changes) {
    const key = `${change.changedAt.getTime()} ${change.changedBy}`;
    acts.set(key, [...(acts.get(key) ?? []), change]);
  }
  return [...acts.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const lines = (catalog: Catalog, hand: Hand) => shortened(changesInWords(catalog, [...own].reverse(), hand));
    return [{ by: first.changedBy, at: first.changedAt, lines }];
  });
}

const dashed = (line: string): string => `- ${line}`;
