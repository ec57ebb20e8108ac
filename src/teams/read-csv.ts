import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { CSV_COLUMNS, unmarked } from './export-file.js';
import type { FileProblem, FileReading, RawTeam } from './file-problem.js';
import { sameName } from './find-team.js';

type Column = (typeof CSV_COLUMNS)[number];
const Records = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }));

/** Reads a table: a row for each layer of a team. Its details may stand in any of its rows. */
export function readCsv(text: string): FileReading<readonly RawTeam[]> {
  const rows = rowsOf(text);
  if (rows.is === 'wrong') return rows;
  const [head, ...body] = rows.value;
  const columns = (head?.cells ?? []).map((cell) =>
    cell
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, '_'),
  );
  const wrong = columnProblems(columns);
  if (wrong.length > 0) return { is: 'wrong', problems: wrong };
  const written = body.map(({ line, cells }) => ({
    line,
    cell: (column: Column) => unmarked(cells[columns.indexOf(column)] ?? '').trim(),
  }));
  return teamsIn(written);
}

interface Row {
  readonly line: number;
  readonly cell: (column: Column) => string;
}

function rowsOf(text: string): FileReading<readonly { line: number; cells: readonly string[] }[]> {
  try {
    const options = { bom: true, info: true, skip_empty_lines: true, relax_column_count: true, trim: true } as const;
    const records = Records.parse(parse(text, options));
    return { is: 'read', value: records.map(({ record, info }) => ({ line: info.lines, cells: record })) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : null;
    const remedy = 'Close every quote, and double one that belongs to the text: "Ann ""the"" Team".';
    return { is: 'wrong', problems: [{ line, what: 'This is not a table of comma-separated values.', remedy }] };
  }
}

function columnProblems(columns: readonly string[]): FileProblem[] {
  const known: readonly string[] = CSV_COLUMNS;
  const strange = columns.filter((column) => !known.includes(column));
  const missing = ['team', 'layer'].filter((column) => !columns.includes(column));
  const remedy = `The first line names the columns: ${known.join(',')}.`;
  return [
    ...strange.map((column) => ({ line: 1, what: `There is no column “${column}”.`, remedy })),
    ...missing.map((column) => ({ line: 1, what: `The column “${column}” is missing.`, remedy })),
  ];
}

function teamsIn(rows: readonly Row[]): FileReading<readonly RawTeam[]> {
  const problems: FileProblem[] = [];
  const byName = new Map<string, Row[]>();
  for (const row of rows) {
    const name = row.cell('team');
    if (name === '')
      problems.push({ line: row.line, what: 'The row names no team.', remedy: 'Write one under “team”.' });
    else byName.set(sameName(name), [...(byName.get(sameName(name)) ?? []), row]);
  }
  const teams = [...byName.values()].map((own): RawTeam => {
    const detail = (column: Column) => oneValue(own, column, problems);
    return {
      line: own[0]?.line ?? 1,
      name: own[0]?.cell('team') ?? '',
      userGroup: detail('user_group'),
      channel: detail('channel'),
      runbook: detail('runbook'),
      holds: own.flatMap(({ line, cell }) => {
        const [layer, scope] = [cell('layer'), cell('scope')];
        return layer === '' && scope === '' ? [] : [{ line, layer, scope: scope || 'everything' }];
      }),
    };
  });
  return problems.length > 0 ? { is: 'wrong', problems } : { is: 'read', value: teams };
}

/** The one value that a team's rows give; complains of two. */
function oneValue(rows: readonly Row[], column: Column, problems: FileProblem[]): string {
  const [first, ...others] = rows.filter(({ cell }) => cell(column) !== '');
  const other = others.find(({ cell }) => cell(column) !== first?.cell(column));
  if (first && other) {
    const what = `${first.cell('team')} has two values for ${column}: “${first.cell(column)}” and “${other.cell(column)}”.`;
    problems.push({ line: other.line, what, remedy: 'Leave one, in any of its rows.' });
  }
  return first?.cell(column) ?? '';
}
