import type { FileProblem } from '../../teams/file-problem.js';
import { context, section } from './blocks.js';
import type { Message } from './message.js';
import { bold, escapeMrkdwn } from './mrkdwn.js';
import { packed } from './packed.js';

/** What a message holds of them, with room for signs that are escaped. */
const MAX_REPORT = 30_000;
const ROOM = 2900;

/** Everything that is wrong, each with its line and what to do. */
export function importWrongMessage(problems: readonly FileProblem[]): Message {
  const lead = `Nothing is imported: ${problems.length === 1 ? 'one thing has' : `${problems.length} things have`} to be mended first.`;
  let room = MAX_REPORT;
  const shown = problems.map(problemInWords).filter((line) => {
    room -= escapeMrkdwn(line).length;
    return room > 0;
  });
  const more = problems.length - shown.length;
  const rest = more > 0 ? [`${more} more like these.`] : [];
  return {
    text: [lead, ...shown.map((line) => `- ${line}`), ...rest].join('\n'),
    blocks: [
      section(bold(lead)),
      ...packed(
        shown.map((line) => `• ${escapeMrkdwn(line)}`),
        ROOM,
      ).map(section),
      ...rest.map((line) => context(line)),
    ],
  };
}

function problemInWords({ line, what, remedy }: FileProblem): string {
  const where = line === null ? '' : `Line ${line}: `;
  return `${where}${what} ${remedy}`;
}
