import type {
  BlockFeedbackButtonsAction,
  SlackActionMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewSubmitAction,
} from '@slack/bolt';
import { z } from 'zod';
import type { Ask } from '../../answer/ask.js';
import type { Database } from '../../store/database.js';
import { countRight, noteWrong } from '../../store/feedback.js';
import { aside } from '../aside.js';
import { brieflyKept } from '../briefly-kept.js';
import type { Client } from '../client.js';
import { onlyElement } from '../form-values.js';
import { decodeQuestion } from '../question-value.js';
import { presserTenant } from '../tenant.js';
import { answerMessage } from '../views/answer.js';
import { decodeFeedback, FEEDBACK_FIELDS, feedbackForm, sourceGiven, thanksMessage } from '../views/feedback.js';

export interface FeedbackParts {
  readonly ask: Ask;
  readonly database: Promise<Database>;
  readonly now: () => Date;
  readonly onError: (error: unknown) => void;
}

type PressArgs = Pick<SlackActionMiddlewareArgs<BlockFeedbackButtonsAction>, 'ack' | 'action' | 'body' | 'respond'> & {
  readonly client: Client;
};

/** So long a second press of the same person on the same answer counts for nothing; who pressed is kept nowhere else. */
const HOUR = 3_600_000;

/** "Right" is counted and thanked for, "wrong" is asked after. */
export function feedbackPressed({ ask, database, now, onError }: FeedbackParts) {
  const counted = brieflyKept(HOUR, async ({ tenant, asked }: { tenant: string; asked: string }) =>
    countRight(await database, tenant, asked, now()),
  );
  return async ({ ack, action, body, respond, client }: PressArgs): Promise<void> => {
    await ack();
    const feedback = decodeFeedback(action.value);
    if (!feedback) return;
    const { verdict, asked } = feedback;
    if (verdict === 'wrong') {
      const { text } = answerMessage(ask.answer(decodeQuestion(ask.catalog, asked)));
      await client.views.open({ trigger_id: body.trigger_id, view: feedbackForm(asked, firstLine(text)) });
      return;
    }
    const tenant = presserTenant(body);
    counted.get(`${tenant} ${body.user.id} ${body.container.message_ts}`, { tenant, asked }).catch(onError);
    await aside({ body, respond, client })(thanksMessage);
  };
}

const MAX_HEADLINE = 300;
const firstLine = (text: string): string => text.split('\n', 1).join('').slice(0, MAX_HEADLINE);

const Typed = z.object({ value: z.string().nullable().default(null) });
const Values = z.object({
  [FEEDBACK_FIELDS.note]: onlyElement(Typed),
  [FEEDBACK_FIELDS.source]: onlyElement(Typed),
});

type SubmitArgs = Pick<SlackViewMiddlewareArgs<ViewSubmitAction>, 'ack' | 'body' | 'view'>;

/** What should it be, and where is that written? Kept for whoever runs the app, without who said it. */
export const feedbackSubmitted =
  ({ database, now, onError }: FeedbackParts) =>
  async ({ ack, body, view }: SubmitArgs): Promise<void> => {
    const values = Values.parse(view.state.values);
    const note = values[FEEDBACK_FIELDS.note]?.value?.trim() ?? '';
    const typed = values[FEEDBACK_FIELDS.source]?.value?.trim() ?? '';
    const source = sourceGiven(typed);
    const complain = (field: keyof typeof FEEDBACK_FIELDS, text: string) =>
      ack({ response_action: 'errors', errors: { [FEEDBACK_FIELDS[field]]: text } });
    if (note === '') return complain('note', 'Say what the answer should be.');
    if (typed !== '' && source === null) return complain('source', 'Give the whole address, beginning with https://');
    await ack();
    const wrong = { tenant: presserTenant(body), id: view.id, question: view.private_metadata, note, source };
    await database.then((sql) => noteWrong(sql, wrong, now())).catch(onError);
  };
