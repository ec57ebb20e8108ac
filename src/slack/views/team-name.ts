import type { Team } from '../../teams/team-book.js';
import { escapeMrkdwn, link } from './mrkdwn.js';

/** Room for a team beside an owner, where six stand in a row. */
const SHORT = 24;

/**
 * A team's name is somebody's text. Escaping disarms mentions and links where it is put into mrkdwn; the signs that
 * would make it bold or struck give way to others that look like them.
 */
export const teamName = ({ name }: Pick<Team, 'name'>): string =>
  name
    .replaceAll('*', '∗')
    .replaceAll('~', '∼')
    .replaceAll('`', 'ˋ')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, 'ˍ');

/** " (Platform)", to stand behind "You". Not yet escaped. */
export const inBrackets = (team: Team | null): string => (team ? ` (${teamName(team)})` : '');

/** " · Platform", cut where it is long: for a cell. Not yet escaped. */
export const behindDot = (team: Team | null): string => (team ? ` · ${shortName(team)}` : '');

/** " (Platform)", cut where it is long: where several stand in a row. Not yet escaped. */
export const inShortBrackets = (team: Team | null): string => (team ? ` (${shortName(team)})` : '');

function shortName(team: Team): string {
  const name = [...teamName(team)];
  return name.length > SHORT ? `${name.slice(0, SHORT - 1).join('')}…` : name.join('');
}

/** Where a team is found, in one line: its runbook, its channel, its user group as text. No line where none is known. */
export const reachInMrkdwn = ({ runbook, channel, userGroup }: Team): string[] =>
  inOneLine('  ·  ', [
    runbook && link(runbook, 'Runbook'),
    channel && `<#${channel}>`,
    userGroup && escapeMrkdwn(userGroup),
  ]);

/** The same for a screen reader. */
export const reachInText = ({ runbook, channel, userGroup }: Team): string[] =>
  inOneLine(' · ', [
    runbook && `runbook ${runbook}`,
    channel && `channel ${channel}`,
    userGroup && `user group ${userGroup}`,
  ]);

function inOneLine(between: string, parts: readonly (string | null)[]): string[] {
  const line = parts.filter((part) => part !== null).join(between);
  return line === '' ? [] : [line];
}
