import type { ContextActionsBlock, ModalView } from '@slack/types';
import type { Answer } from '../../answer/answer.js';
import { asIfSaid } from '../../question/assume.js';
import type { Question } from '../../question/question.js';
import { encodeQuestion } from '../question-value.js';
import { context } from './blocks.js';
import type { Message } from './message.js';
import { escapeMrkdwn } from './mrkdwn.js';

/** Says that an answer is right or wrong: the value is the verdict and the question. */
export const FEEDBACK_ACTION = 'feedback';
export const FEEDBACK_FORM = 'feedback-form';
/** The blocks of the form and their only element. */
export const FEEDBACK_FIELDS = { note: 'feedback-note', source: 'feedback-source' } as const;

const JUDGED: ReadonlySet<Answer['kind']> = new Set([
  'verdict',
  'overview',
  'modes',
  'comparison',
  'layer',
  'checklist',
]);

/** Adds the two buttons under an answer that can be wrong. Where Slack refuses them, the answer goes out without. */
export function judgeable(message: Message, answer: Answer, question: Question): Message {
  if (!JUDGED.has(answer.kind)) return message;
  const { blocks, tableless = blocks } = message;
  return { ...message, blocks: [...blocks, feedbackButtons(question)], tableless };
}

function feedbackButtons(question: Question): ContextActionsBlock {
  const asked = encodeQuestion(asIfSaid(question));
  return {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: FEEDBACK_ACTION,
        positive_button: {
          text: plain('Right'),
          accessibility_label: 'This answer is right',
          value: encodeFeedback({ verdict: 'right', asked }),
        },
        negative_button: {
          text: plain('Wrong'),
          accessibility_label: 'This answer is wrong: say what it should be',
          value: encodeFeedback({ verdict: 'wrong', asked }),
        },
      },
    ],
  };
}

export interface Feedback {
  readonly verdict: 'right' | 'wrong';
  /** The question, as the value of a button. */
  readonly asked: string;
}

const encodeFeedback = ({ verdict, asked }: Feedback): string => `${verdict} ${asked}`;

export function decodeFeedback(value: string): Feedback | undefined {
  const [verdict, asked = ''] = value.split(' ');
  return verdict === 'right' || verdict === 'wrong' ? { verdict, asked } : undefined;
}

export const thanksMessage: Message = {
  text: 'Thank you: noted that this is right.',
  blocks: [context('Thank you: noted that this is right.')],
};

const MAX_NOTE = 500;
const MAX_SOURCE = 300;

/** @param headline what the answer said first */
export const feedbackForm = (asked: string, headline: string): ModalView => ({
  type: 'modal',
  callback_id: FEEDBACK_FORM,
  private_metadata: asked,
  title: plain('What is wrong?'),
  submit: plain('Send'),
  close: plain('Cancel'),
  blocks: [
    context(escapeMrkdwn(headline)),
    {
      type: 'input',
      block_id: FEEDBACK_FIELDS.note,
      label: plain('What should the answer be?'),
      element: {
        type: 'plain_text_input',
        action_id: FEEDBACK_FIELDS.note,
        multiline: true,
        max_length: MAX_NOTE,
        focus_on_load: true,
      },
    },
    {
      type: 'input',
      block_id: FEEDBACK_FIELDS.source,
      optional: true,
      label: plain('Where is that written?'),
      hint: plain('The address of the page, beginning with https://'),
      element: { type: 'url_text_input', action_id: FEEDBACK_FIELDS.source },
    },
    context('Whoever runs whoowns here reads this, without your name.'),
  ],
});

/** The address, or null where it cannot be one that anybody should open. */
export function sourceGiven(typed: string): string | null {
  const url = URL.canParse(typed) ? new URL(typed) : undefined;
  return url?.protocol === 'https:' && url.href.length <= MAX_SOURCE ? url.href : null;
}

function plain(text: string) {
  return { type: 'plain_text', text, emoji: false } as const;
}
