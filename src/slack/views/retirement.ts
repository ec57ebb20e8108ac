import type { KnownBlock } from '@slack/types';
import type { SubjectCard } from '../../answer/answer.js';
import { section } from './blocks.js';
import { bold, escapeMrkdwn, link } from './mrkdwn.js';

/** A retired service still answers, and says that it is retired and what replaced it. */
export function retirementText({ retired }: SubjectCard): string[] {
  return retired ? [`Retired: ${sentence(retired)} ${retired.source}`] : [];
}

export function retirementBlocks({ retired }: SubjectCard): KnownBlock[] {
  return retired
    ? [section(`${bold('Retired:')} ${escapeMrkdwn(sentence(retired))} ${link(retired.source, 'Notice')}`)]
    : [];
}

const sentence = ({ what, replacement }: NonNullable<SubjectCard['retired']>): string =>
  `${what}${what.endsWith('.') ? '' : '.'}${replacement ? ` Use instead: ${replacement}.` : ''}`;
