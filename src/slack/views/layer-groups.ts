import type { KnownBlock, TableBlock } from '@slack/types';
import type { LayerVerdict, SubjectCard } from '../../answer/answer.js';
import type { Owner } from '../../catalog/schema.js';
import { type Cell, section, table } from './blocks.js';
import { chunked } from './chunked.js';
import { bold, escapeMrkdwn, link } from './mrkdwn.js';
import { ownerLabel, ownerMark, ownerSentence } from './owner.js';
import { behindDot, inShortBrackets } from './team-name.js';

/** Many layers of one subject, grouped by owner: as a table, as sections and as text. Yours come first. */
const GROUPS: readonly Owner[] = ['customer', 'shared', 'provider'];

interface Group {
  readonly owner: Owner;
  readonly verdicts: readonly LayerVerdict[];
}

const grouped = (verdicts: readonly LayerVerdict[]): Group[] =>
  GROUPS.map((owner) => ({ owner, verdicts: verdicts.filter((verdict) => verdict.owner === owner) })).filter(
    (group) => group.verdicts.length > 0,
  );

export function groupsTable(subject: SubjectCard, verdicts: readonly LayerVerdict[]): TableBlock {
  const ordered = grouped(verdicts).flatMap((group) => group.verdicts);
  return table(
    ['Owner', 'Layer', 'Your part', 'How we know'],
    ordered.map((verdict) => [
      `${ownerLabel(verdict.owner, subject)}${behindDot(verdict.team)}${verdict.variesIn.length > 0 ? ' *' : ''}`,
      verdict.title,
      yourPart(verdict),
      basisCell(verdict),
    ]),
  );
}

export const groupsSections = (subject: SubjectCard, verdicts: readonly LayerVerdict[]): KnownBlock[] =>
  grouped(verdicts).flatMap(({ owner, verdicts }) => [
    section(`${ownerMark(owner)} ${bold(ownerSentence(owner, subject))}`),
    ...chunked(verdicts, 8).map((part) => section(part.map(mrkdwnLine).join('\n'))),
  ]);

export const groupsText = (subject: SubjectCard, verdicts: readonly LayerVerdict[]): string[] =>
  grouped(verdicts).map(({ owner, verdicts }) =>
    [`${ownerSentence(owner, subject)}:`, ...verdicts.map(plainLine)].join('\n'),
  );

/** The first thing to do; the rest is one press away. */
function yourPart({ customer }: LayerVerdict): string {
  const [first = '–', ...rest] = customer;
  return rest.length > 0 ? `${first} (+${rest.length})` : first;
}

const basisCell = ({ basis, sources: [source] }: LayerVerdict): Cell => (source ? { text: basis, url: source } : basis);

function mrkdwnLine(verdict: LayerVerdict): string {
  const { title, customer, basis, sources, team } = verdict;
  const known = sources[0] ? link(sources[0], basis) : basis;
  return `• ${bold(title)}${escapeMrkdwn(inShortBrackets(team))}${customer.length > 0 ? `: ${escapeMrkdwn(yourPart(verdict))}` : ''} (${known})`;
}

function plainLine(verdict: LayerVerdict): string {
  const { title, customer, basis, team } = verdict;
  return `- ${title}${inShortBrackets(team)}${customer.length > 0 ? `: ${yourPart(verdict)}` : ''} (${basis})`;
}
