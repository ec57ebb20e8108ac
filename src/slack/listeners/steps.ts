import type { SlackEventMiddlewareArgs } from '@slack/bolt';
import { z } from 'zod';
import type { ConversationParts } from '../conversation.js';
import { lookUp } from '../lookup-step.js';
import { type Sender, senderTenant } from '../tenant.js';
import { answerMessage } from '../views/answer.js';

/** The steps that this app lends to Workflow Builder. */
export const LOOKUP_STEP = 'lookup_owner';
export const TIP_STEP = 'daily_tip';

type StepArgs = Pick<SlackEventMiddlewareArgs<'function_executed'>, 'inputs' | 'complete' | 'fail'> & {
  readonly body: Sender;
};
type Parts = Pick<ConversationParts, 'ask' | 'settings'>;

const Inputs = z.object({ service: z.string().trim().min(1), layer: z.string().trim().min(1) });

export const lookupStep =
  ({ ask, settings }: Parts) =>
  async ({ inputs, complete, fail, body }: StepArgs): Promise<void> => {
    const given = Inputs.safeParse(inputs);
    if (!given.success) {
      await fail({ error: 'Fill in both the service and the layer of this step, as in “lambda” and “os”.' });
      return;
    }
    const { teams } = await settings.of({ tenant: senderTenant(body), channel: '' });
    const outcome = lookUp(ask, teams, given.data);
    if (outcome.kind === 'found') await complete({ outputs: outcome.outputs });
    else await fail({ error: outcome.problem });
  };

export const tipStep =
  ({ ask }: Parts) =>
  async ({ complete }: StepArgs): Promise<void> => {
    const { text } = answerMessage(ask.answer({ kind: 'tip', layers: [], subjects: [] }));
    await complete({ outputs: { text } });
  };
