import { actions, section } from './blocks.js';
import type { Message } from './message.js';
import { bold, escapeMrkdwn } from './mrkdwn.js';
import { tipsButtons } from './tips-buttons.js';

/** Why a channel cannot be set up. */
export type Obstacle = 'we-are-outside' | 'asker-is-outside' | 'archived';

const WORDS: Readonly<Record<Obstacle, { readonly lead: string; readonly how: string }>> = {
  'we-are-outside': {
    lead: 'I am not in this channel yet, so I cannot post tips here.',
    how: 'Invite me with /invite @whoowns, then try again.',
  },
  'asker-is-outside': {
    lead: 'Only members of a channel can set up its tips.',
    how: 'Join it, then try again.',
  },
  archived: {
    lead: 'This channel is archived, so I cannot post tips here.',
    how: 'Unarchive it, then try again.',
  },
};

export function obstacleText(obstacle: Obstacle): string {
  const { lead, how } = WORDS[obstacle];
  return `${lead} ${how}`;
}

/** Nothing was changed. @param command what was asked for, to be tried again */
export function obstacleMessage(obstacle: Obstacle, channel: string, command: string): Message {
  const { lead, how } = WORDS[obstacle];
  return {
    text: obstacleText(obstacle),
    blocks: [
      section(`${bold(lead)}\n${escapeMrkdwn(how)}`),
      actions(...tipsButtons(channel, [{ label: 'Try again', command }])),
    ],
  };
}
