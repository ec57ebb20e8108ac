import type { ModalView } from '@slack/types';
import { answerDialog } from './dialog.js';
import type { Message } from './message.js';
import { plain } from './plain.js';

/** What came of a form, in its place. */
export const teamsDialog = (message: Message): ModalView => ({
  ...answerDialog(message),
  title: plain('Who holds what'),
  clear_on_close: true,
});
