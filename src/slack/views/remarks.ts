import type { KnownBlock } from '@slack/types';
import type { SubjectCard } from '../../answer/answer.js';
import { context, section } from './blocks.js';
import { bold, escapeMrkdwn, link } from './mrkdwn.js';

/** What is to be said of a subject whatever the layer: that it is retired, and what people get wrong about it. */
export function remarkBlocks({ retired, note }: SubjectCard): KnownBlock[] {
  return [
    ...(retired
      ? [section(`${bold('Retired:')} ${escapeMrkdwn(retirement(retired))} ${link(retired.source, 'Notice')}`)]
      : []),
    ...(note ? [context(`Note: ${escapeMrkdwn(note)}`)] : []),
  ];
}

export function remarkText({ retired, note }: SubjectCard): string[] {
  return [
    ...(retired ? [`Retired: ${retirement(retired)} ${retired.source}`] : []),
    ...(note ? [`Note: ${note}`] : []),
  ];
}

function retirement({ what, replacement }: NonNullable<SubjectCard['retired']>): string {
  const sentence = what.endsWith('.') ? what : `${what}.`;
  return replacement ? `${sentence} Use instead: ${replacement}.` : sentence;
}
