import type { KnownBlock } from '@slack/types';
import type { AnswerOf, ChecklistItem } from '../../answer/answer.js';
import { type ChecklistGroup, checklistGroups } from '../../answer/checklist.js';
import { BASES, type Basis } from '../../catalog/schema.js';
import type { Question } from '../../question/question.js';
import { LIMITS } from '../limits.js';
import { encodeQuestion } from '../question-value.js';
import { actions, button, context, section } from './blocks.js';
import type { Message } from './message.js';
import { bold, escapeMrkdwn, link } from './mrkdwn.js';
import { packed } from './packed.js';
import { teamName } from './team-name.js';

/** A pressed button whose action starts so hands out the checklist in its value; the format follows after a colon. */
export const EXPORT_ACTION = 'export';

/** More than can be taken in at a glance: then each group shows its first few, and the export holds the rest. */
const MANY_ITEMS = 40;
const FIRST_FEW = 3;

/** Everything that is the customer's on some services, by layer. */
export function checklistMessage(answer: AnswerOf<'checklist'>): Message {
  const { subjects, items } = answer;
  const groups = checklistGroups(items);
  const isLong = items.length > MANY_ITEMS;
  const names = subjects.map(({ name }) => name).join(', ');
  const notes = footnotes(answer);
  return {
    text: [
      `${lead(answer)} ${names}.`,
      ...groups.map((group) => [`${heading(group)}:`, ...group.items.map(plainLine(answer))].join('\n')),
      ...notes,
    ].join('\n\n'),
    blocks: [
      section(`${bold(lead(answer))} ${escapeMrkdwn(names)}`),
      ...groups.flatMap((group) => groupSections(group, answer, isLong)),
      ...[...(isLong ? [SHORTENED] : []), ...notes].map((note) => context(escapeMrkdwn(note))),
      exportButtons({ kind: 'checklist', subjects: subjects.map(({ id }) => id) }),
    ],
  };
}

const SHORTENED = 'Shortened here: the Markdown and the CSV hold every line.';

const lead = ({ items }: AnswerOf<'checklist'>): string => {
  const layers = new Set(items.map(({ layer }) => layer.id)).size;
  const things = items.length === 1 ? '1 thing is' : `${items.length} things are`;
  return `${things} yours to do, on ${layers} ${layers === 1 ? 'layer' : 'layers'}:`;
};

const heading = ({ layer, team }: ChecklistGroup): string => `${layer.title}${team ? ` · ${teamName(team)}` : ''}`;

function groupSections(group: ChecklistGroup, answer: AnswerOf<'checklist'>, isLong: boolean): KnownBlock[] {
  const shown = isLong ? group.items.slice(0, FIRST_FEW) : group.items;
  const hidden = group.items.length - shown.length;
  const lines = [
    bold(heading(group)),
    ...shown.map(mrkdwnLine(answer)),
    ...(hidden > 0 ? [`… and ${hidden} more`] : []),
  ];
  return packed(lines, LIMITS.text).map(section);
}

const plainLine =
  (answer: AnswerOf<'checklist'>) =>
  (item: ChecklistItem): string =>
    `- ${item.what} (${askers(answer, item)}${basesOf(item).join(', ')})`;

const mrkdwnLine =
  (answer: AnswerOf<'checklist'>) =>
  (item: ChecklistItem): string => {
    const known = basesOf(item).map(linked(item)).join(', ');
    return `• ${escapeMrkdwn(item.what)} (${escapeMrkdwn(askers(answer, item))}${known})`;
  };

/** Which services ask for it, where there are several. */
function askers({ subjects }: AnswerOf<'checklist'>, { askedBy }: ChecklistItem): string {
  if (subjects.length === 1) return '';
  if (askedBy.length === subjects.length) return subjects.length === 2 ? 'both: ' : `all ${subjects.length}: `;
  return `${askedBy.map(({ subject }) => subject.name).join(', ')}: `;
}

const basesOf = ({ askedBy }: ChecklistItem): Basis[] =>
  BASES.filter((basis) => askedBy.some(({ verdict }) => verdict.basis === basis));

const linked =
  ({ askedBy }: ChecklistItem) =>
  (basis: Basis): string => {
    const [source] = askedBy.flatMap(({ verdict }) => (verdict.basis === basis ? verdict.sources : []));
    return source ? link(source, basis) : basis;
  };

function footnotes({ subjects, depends, leftOut }: AnswerOf<'checklist'>): string[] {
  const names = (list: AnswerOf<'checklist'>['subjects']) => list.map(({ name }) => name).join(', ');
  const retired = subjects.filter((subject) => subject.retired);
  return [
    ...(depends.length > 0 ? [`It depends on how you run ${names(depends)}: name the way for its own list.`] : []),
    ...(retired.length > 0 ? [`Retired: ${names(retired)}.`] : []),
    ...(leftOut.length > 0 ? [`Left out, since twelve fit: ${leftOut.join(', ')}.`] : []),
  ];
}

const exportButtons = (question: Question) =>
  actions(
    button('Markdown', { action: `${EXPORT_ACTION}:markdown`, value: encodeQuestion(question) }),
    button('CSV', { action: `${EXPORT_ACTION}:csv`, value: encodeQuestion(question) }),
  );
