import type { SlackCommandMiddlewareArgs } from '@slack/bolt';
import type { Ask } from '../../answer/ask.js';
import { deliver } from '../deliver.js';
import { answerMessage } from '../views/answer.js';
import { shareable } from '../views/share.js';

type CommandArgs = Pick<SlackCommandMiddlewareArgs, 'ack' | 'command' | 'respond'>;

/** `/whoowns <question>`: only the asker sees the answer, and may share it. */
export const whoownsCommand =
  (ask: Ask) =>
  async ({ ack, command, respond }: CommandArgs): Promise<void> => {
    await ack();
    const question = ask.read(command.text);
    const answer = ask.answer(question);
    await deliver(shareable(answerMessage(answer), answer, question), (payload) =>
      respond({ response_type: 'ephemeral', ...payload }),
    );
  };
