import { stringify as stringifyCsv } from 'csv-stringify/sync';
import { Document } from 'yaml';
import type { WrittenTeam } from './edit.js';
import { scopeText } from './scope.js';
import { layersByScope } from './written-file.js';

export const CSV_COLUMNS = ['team', 'layer', 'scope', 'user_group', 'channel', 'runbook'] as const;

/** Layers stand in one line: [os, runtime]. */
export function teamsAsYaml(teams: readonly WrittenTeam[]): string {
  const document = new Document();
  const holds = (team: WrittenTeam) =>
    [...layersByScope(team)].map(([scope, layers]) => [scope, document.createNode(layers, { flow: true })]);
  document.contents = document.createNode({
    teams: teams.map((team) => ({
      name: team.name,
      ...(team.userGroup !== null && { user_group: team.userGroup }),
      ...(team.channel !== null && { channel: team.channel }),
      ...(team.runbook !== null && { runbook: team.runbook }),
      ...(team.holds.length > 0 && { holds: Object.fromEntries(holds(team)) }),
    })),
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** One row for each layer; the details stand in a team's first row. */
export function teamsAsCsv(teams: readonly WrittenTeam[]): string {
  const rows = teams.flatMap((team) => {
    const { name, userGroup, channel, runbook, holds } = team;
    const [first, ...others] = holds.map(({ layer, scope }) => [name, layer, scopeText(scope)]);
    const details = [userGroup ?? '', channel ?? '', runbook ?? ''];
    return [[...(first ?? [name, '', '']), ...details], ...others.map((row) => [...row, '', '', ''])];
  });
  return stringifyCsv(
    rows.map((row) => row.map(quoteMarked)),
    { header: true, columns: [...CSV_COLUMNS], escape_formulas: true },
  );
}

/**
 * A cell that a spreadsheet would run gets a ' before it (escape_formulas). One that begins so already gets one more,
 * so that each is read back as it was.
 */
const quoteMarked = (cell: string): string => (/^'+[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell) ? `'${cell}` : cell);

/** Takes back what the export put before a cell. */
export const unmarked = (cell: string): string => cell.replace(/^'(?='*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20])/, '');
