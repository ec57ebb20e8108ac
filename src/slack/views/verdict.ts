import type { KnownBlock } from '@slack/types';
import type { AnswerOf, LayerVerdict, ReadingCard, SubjectCard } from '../../answer/answer.js';
import type { Team } from '../../teams/team-book.js';
import { askButtons } from './ask-button.js';
import { context, fields, section } from './blocks.js';
import type { Message } from './message.js';
import { bold, bullets, escapeMrkdwn, link } from './mrkdwn.js';
import { overviewMessage } from './overview.js';
import { basisSentence, capitalised, ownerLabel, ownerMark, ownerSentence } from './owner.js';
import { remarkBlocks, remarkText } from './remarks.js';
import { inBrackets, reachInMrkdwn, reachInText } from './team-name.js';

/** More layers than this are shown as a table: one press more for the details, but a message that can be read. */
const MAX_IN_DETAIL = 4;

/** One subject, one or a few layers: the owner first, then both halves, then how we know. */
export function verdictMessage(answer: AnswerOf<'verdict'>): Message {
  const { subject, verdicts, reading } = answer;
  if (verdicts.length > MAX_IN_DETAIL) return overviewMessage({ ...answer, kind: 'overview', modes: [] });
  return {
    text: [...verdicts.map((verdict) => verdictText(subject, verdict, reading)), ...remarkText(subject)].join('\n\n'),
    blocks: [
      ...verdicts.flatMap((verdict) => verdictBlocks(subject, verdict, reading)),
      ...remarkBlocks(subject),
      askButtons([
        { label: 'All layers', question: { kind: 'ask', subjects: [subject.id], layers: [] } },
        ...waysThatDiffer(verdicts).map((way) => ({
          label: way.modeName ?? way.name,
          question: { kind: 'ask' as const, subjects: [way.id], layers: verdicts.map(({ layer }) => layer) },
        })),
      ]),
    ],
  };
}

function verdictBlocks(subject: SubjectCard, verdict: LayerVerdict, reading: ReadingCard | null): KnownBlock[] {
  const { owner, title, sources, note, variesIn } = verdict;
  const known = [
    escapeMrkdwn(basisSentence(verdict, subject)),
    ...sources.map((url) => link(url, new URL(url).hostname)),
  ].join('  ·  ');
  return [
    section(
      `${ownerMark(owner)} ${bold(ownerSentence(owner, subject))}: ${escapeMrkdwn(`${title} · ${subject.name}`)}`,
    ),
    fields(halves(subject, verdict).map(halfInMrkdwn)),
    ...(note ? [section(escapeMrkdwn(note))] : []),
    ...(reading ? [section(readingLine(subject, verdict, reading, link))] : []),
    ...(variesIn.length > 0 ? [section(`${bold('Otherwise')} for ${escapeMrkdwn(names(variesIn))}.`)] : []),
    context(known),
  ];
}

function verdictText(subject: SubjectCard, verdict: LayerVerdict, reading: ReadingCard | null): string {
  const { owner, title, sources, note, variesIn } = verdict;
  return [
    `${ownerSentence(owner, subject)}: ${title} · ${subject.name}`,
    ...halves(subject, verdict).map(halfInText),
    ...(note ? [note] : []),
    ...(reading ? [readingLine(subject, verdict, reading, (_url, label) => label)] : []),
    ...(variesIn.length > 0 ? [`Otherwise for ${names(variesIn)}.`] : []),
    [basisSentence(verdict, subject), ...sources].join(' · '),
  ].join('\n');
}

interface Half {
  readonly side: string;
  /** Who of ours holds it. */
  readonly team: Team | null;
  readonly does: readonly string[];
}

/** The half of the owner comes first. */
function halves(subject: SubjectCard, { owner, customer, provider, team }: LayerVerdict): Half[] {
  const yours = { side: 'You', team, does: customer };
  const theirs = { side: capitalised(subject.providerName), team: null, does: provider };
  return owner === 'provider' ? [theirs, yours] : [yours, theirs];
}

const NOTHING = 'nothing on this layer';

const halfInMrkdwn = ({ side, team, does }: Half): string =>
  [
    `${bold(side)}${escapeMrkdwn(inBrackets(team))}`,
    does.length > 0 ? bullets(does) : NOTHING,
    ...(team ? reachInMrkdwn(team) : []),
  ].join('\n');

const halfInText = ({ side, team, does }: Half): string =>
  [
    `${side}${inBrackets(team)}: ${does.length > 0 ? does.join('; ') : NOTHING}`,
    ...(team ? reachInText(team) : []),
  ].join('\n');

function readingLine(
  subject: SubjectCard,
  { readAs }: LayerVerdict,
  { name, source }: ReadingCard,
  asLink: (url: string, label: string) => string,
): string {
  const cited = source.url ? asLink(source.url, source.title) : source.title;
  return readAs === null
    ? `${name} says nothing about this layer: ${cited}`
    : `${name} gives it to: ${ownerLabel(readAs, subject)} (${cited})`;
}

/** At most four beside "All layers": five buttons fit a phone. */
function waysThatDiffer(verdicts: readonly LayerVerdict[]): SubjectCard[] {
  const ways = new Map(verdicts.flatMap(({ variesIn }) => variesIn).map((way) => [way.id, way]));
  return [...ways.values()].slice(0, 4);
}

const names = (subjects: readonly SubjectCard[]): string => subjects.map(({ name }) => name).join(', ');
