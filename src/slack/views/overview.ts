import type { KnownBlock } from '@slack/types';
import type { AnswerOf, LayerVerdict, SubjectCard } from '../../answer/answer.js';
import type { Owner } from '../../catalog/schema.js';
import { askButtons } from './ask-button.js';
import { type Cell, context, section, table } from './blocks.js';
import { chunked } from './chunked.js';
import type { Message } from './message.js';
import { bold, escapeMrkdwn, link } from './mrkdwn.js';
import { ownerLabel, ownerMark, ownerSentence } from './owner.js';
import { retirementBlocks, retirementText } from './retirement.js';

/** Yours first: it is what the asker has to do something about. */
const GROUPS: readonly Owner[] = ['customer', 'shared', 'provider'];

/** Every layer of one subject, grouped by owner. */
export function overviewMessage(answer: AnswerOf<'overview'>): Message {
  const { subject, verdicts, modes, reading } = answer;
  const ordered = GROUPS.flatMap((owner) => verdicts.filter((verdict) => verdict.owner === owner));
  const lead = `${bold(subject.name)}${escapeMrkdwn(officially(subject))}: ${escapeMrkdwn(tally(subject, verdicts))}`;
  const after = [
    ...(reading ? [context(`${escapeMrkdwn(reading.name)}: ${escapeMrkdwn(differences(subject, verdicts))}`)] : []),
    ...retirementBlocks(subject),
    ...(subject.note ? [context(`Note: ${escapeMrkdwn(subject.note)}`)] : []),
    ...modeBlocks(modes),
  ];
  return {
    text: overviewText(answer),
    blocks: [section(lead), overviewTable(subject, ordered), ...after],
    tableless: [section(lead), ...GROUPS.flatMap((owner) => groupBlocks(subject, owner, verdicts)), ...after],
  };
}

function overviewTable(subject: SubjectCard, verdicts: readonly LayerVerdict[]) {
  return table(
    ['Owner', 'Layer', 'Your part', 'How we know'],
    verdicts.map((verdict) => [
      `${ownerLabel(verdict.owner, subject)}${verdict.variesIn.length > 0 ? ' *' : ''}`,
      verdict.title,
      yourPart(verdict),
      basisCell(verdict),
    ]),
  );
}

/** The first thing to do; the rest is one press away. */
function yourPart({ customer }: LayerVerdict): string {
  const [first = '–', ...rest] = customer;
  return rest.length > 0 ? `${first} (+${rest.length})` : first;
}

function basisCell({ basis, sources: [source] }: LayerVerdict): Cell {
  return source ? { text: basis, url: source } : basis;
}

function groupBlocks(subject: SubjectCard, owner: Owner, verdicts: readonly LayerVerdict[]): KnownBlock[] {
  const group = verdicts.filter((verdict) => verdict.owner === owner);
  if (group.length === 0) return [];
  const title = section(`${ownerMark(owner)} ${bold(ownerSentence(owner, subject))}`);
  return [title, ...chunked(group, 8).map((part) => section(part.map(groupLine).join('\n')))];
}

const groupLine = (verdict: LayerVerdict): string => {
  const { title, customer, basis, sources } = verdict;
  const known = sources[0] ? link(sources[0], basis) : basis;
  return `• ${bold(title)}${customer.length > 0 ? `: ${escapeMrkdwn(yourPart(verdict))}` : ''} (${known})`;
};

function modeBlocks(modes: readonly SubjectCard[]): KnownBlock[] {
  if (modes.length === 0) return [];
  const shown = modes.slice(0, 5);
  return [
    context('It also depends on how you run it. A layer marked with * has another owner in one of these:'),
    askButtons(
      shown.map((mode) => ({
        label: mode.modeName ?? mode.name,
        question: { kind: 'ask', subjects: [mode.id], layers: [] },
      })),
    ),
  ];
}

function tally(subject: SubjectCard, verdicts: readonly LayerVerdict[]): string {
  const count = (owner: Owner) => verdicts.filter((verdict) => verdict.owner === owner).length;
  return `${count('customer')} layers are yours, ${count('provider')} ${subject.providerName}’s, ${count('shared')} shared`.replace(
    'The provider',
    'the provider',
  );
}

const officially = ({ name, fullName }: SubjectCard): string => (name === fullName ? '' : ` (${fullName})`);

function differences(subject: SubjectCard, verdicts: readonly LayerVerdict[]): string {
  const other = verdicts.filter(({ readAs, owner }) => readAs !== null && readAs !== owner);
  if (other.length === 0) return 'no layer is read otherwise';
  return `reads otherwise ${other.map(({ title, readAs }) => `${title} (${readAs ? ownerLabel(readAs, subject) : ''})`).join(', ')}`;
}

function overviewText({ subject, verdicts, modes }: AnswerOf<'overview'>): string {
  const groups = GROUPS.flatMap((owner) => {
    const group = verdicts.filter((verdict) => verdict.owner === owner);
    if (group.length === 0) return [];
    const lines = group.map(
      ({ title, customer, basis }) => `- ${title}${customer[0] ? `: ${customer[0]}` : ''} (${basis})`,
    );
    return [[`${ownerSentence(owner, subject)}:`, ...lines].join('\n')];
  });
  const ways =
    modes.length > 0 ? [`It also depends on how you run it: ${modes.map(({ name }) => name).join(', ')}.`] : [];
  return [
    `${subject.name}${officially(subject)}: ${tally(subject, verdicts)}.`,
    ...groups,
    ...retirementText(subject),
    ...(subject.note ? [`Note: ${subject.note}`] : []),
    ...ways,
  ].join('\n\n');
}
