import type { KnownBlock, ModalView } from '@slack/types';
import { BLOCK_SURFACES, LIMITS, type Surface } from '../limits.js';
import type { Message } from './message.js';
import { withoutPictureButton } from './picture-button.js';

/** An answer in a dialog, for whoever asked where there is no channel to answer in. */
export const answerDialog = ({ blocks, tableless = blocks }: Pick<Message, 'blocks' | 'tableless'>): ModalView => ({
  type: 'modal',
  title: { type: 'plain_text', text: 'Who owns what' },
  close: { type: 'plain_text', text: 'Close' },
  blocks: drawnOn('modal', tableless),
});

/** The blocks of a message that a dialog or App Home draws, too. */
export const drawnOn = (surface: Exclude<Surface, 'message'>, blocks: readonly KnownBlock[]): KnownBlock[] =>
  withoutPictureButton(blocks)
    .filter(({ type }) => BLOCK_SURFACES[type].includes(surface))
    .slice(0, LIMITS.blocks[surface]);
