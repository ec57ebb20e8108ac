import type { SlackCommandMiddlewareArgs } from '@slack/bolt';
import { deliver } from '../deliver.js';
import type { Parts } from '../parts.js';
import { tenantOf } from '../tenant.js';
import { isAboutTips, type TipsClient } from '../tips-replies.js';
import { answerMessage } from '../views/answer.js';
import { shareable } from '../views/share.js';
import { tipsCommand } from './tips.js';

type CommandArgs = Pick<SlackCommandMiddlewareArgs, 'ack' | 'command' | 'respond'> & { readonly client: TipsClient };

/** `/whoowns <question>`: only the asker sees the answer, and may share it. */
export const whoownsCommand =
  ({ ask, tips, noteMiss }: Parts) =>
  async ({ ack, command, respond, client }: CommandArgs): Promise<void> => {
    await ack();
    if (isAboutTips(command.text)) return tipsCommand(tips, { command, respond, client });
    const question = ask.read(command.text);
    const answer = ask.answer(question);
    noteMiss(tenantOf(command), command.text, answer);
    await deliver(shareable(answerMessage(answer), answer, question), (payload) =>
      respond({ response_type: 'ephemeral', ...payload }),
    );
  };
