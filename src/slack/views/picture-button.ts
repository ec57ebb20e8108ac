import type { Button, ContextBlock, KnownBlock } from '@slack/types';
import type { SubjectCard } from '../../answer/answer.js';
import { encodeQuestion } from '../question-value.js';
import { button, context } from './blocks.js';

/** A pressed button with this action posts the picture of the subjects in its value, for everybody there to see. */
export const PICTURE_ACTION = 'picture';

export const pictureButton = (subjects: readonly SubjectCard[]): Button =>
  button('Post as picture', {
    action: PICTURE_ACTION,
    value: encodeQuestion({ kind: 'picture', subjects: subjects.map(({ id }) => id) }),
  });

const NOTE = 'picture-note';

/** Says what the button will do. */
export const pictureNote: ContextBlock = {
  ...context('Everybody here will see the picture: “Post as picture” puts it into this conversation.'),
  block_id: NOTE,
};

/** For a dialog or App Home, where there is no conversation to post in. */
export const withoutPictureButton = (blocks: readonly KnownBlock[]): KnownBlock[] =>
  blocks.flatMap((block) => {
    if (block.block_id === NOTE) return [];
    if (block.type !== 'actions') return block;
    const elements = block.elements.filter(({ action_id }) => action_id !== PICTURE_ACTION);
    return elements.length > 0 ? { ...block, elements } : [];
  });
