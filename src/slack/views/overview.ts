import type { KnownBlock } from '@slack/types';
import type { AnswerOf, LayerVerdict, SubjectCard } from '../../answer/answer.js';
import type { Owner } from '../../catalog/schema.js';
import { askButtons, type Choice } from './ask-button.js';
import { context, section } from './blocks.js';
import { groupsSections, groupsTable, groupsText } from './layer-groups.js';
import type { Message } from './message.js';
import { bold, escapeMrkdwn } from './mrkdwn.js';
import { ownerLabel } from './owner.js';
import { pictureButton } from './picture-button.js';
import { remarkBlocks, remarkText } from './remarks.js';

/** Every layer of one subject, grouped by owner. */
export function overviewMessage({ subject, verdicts, modes, reading }: AnswerOf<'overview'>): Message {
  const count = tally(subject, verdicts);
  const lead = section(`${bold(subject.name)}${escapeMrkdwn(officially(subject))}: ${escapeMrkdwn(count)}`);
  const read = reading ? [`${reading.name}: ${differences(subject, verdicts)}`] : [];
  const after = [
    ...read.map((line) => context(escapeMrkdwn(line))),
    ...remarkBlocks(subject),
    ...furtherBlocks(subject, modes),
  ];
  return {
    text: [
      `${subject.name}${officially(subject)}: ${count}`,
      ...groupsText(subject, verdicts),
      ...read,
      ...remarkText(subject),
      ...(modes.length > 0 ? [`${DEPENDS} ${modes.map(({ name }) => name).join(', ')}.`] : []),
    ].join('\n\n'),
    blocks: [lead, groupsTable(subject, verdicts), ...after],
    tableless: [lead, ...groupsSections(subject, verdicts), ...after],
  };
}

const DEPENDS = 'It also depends on how you run it:';

/** Five buttons fit a phone. */
function furtherBlocks(subject: SubjectCard, modes: readonly SubjectCard[]): KnownBlock[] {
  const choices = modes.slice(0, 5).map(({ id, name, modeName }): Choice => {
    return { label: modeName ?? name, question: { kind: 'ask', subjects: [id], layers: [] } };
  });
  return [
    ...(modes.length > 0 ? [context(`${DEPENDS} a layer marked with * has another owner in one of these.`)] : []),
    askButtons(choices, pictureButton([subject])),
  ];
}

function tally({ providerName }: SubjectCard, verdicts: readonly LayerVerdict[]): string {
  const count = (owner: Owner) => verdicts.filter((verdict) => verdict.owner === owner).length;
  return `you own ${count('customer')} of ${verdicts.length} layers, ${providerName} owns ${count('provider')}, and ${count('shared')} are shared.`;
}

const officially = ({ name, fullName }: SubjectCard): string => (name === fullName ? '' : ` (${fullName})`);

function differences(subject: SubjectCard, verdicts: readonly LayerVerdict[]): string {
  const other = verdicts.flatMap(({ title, owner, readAs }) =>
    readAs !== null && readAs !== owner ? [`${title} (${ownerLabel(readAs, subject)})`] : [],
  );
  return other.length > 0 ? `reads otherwise ${other.join(', ')}` : 'reads no layer otherwise';
}
