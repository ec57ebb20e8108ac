import type { ActionsBlock, Button } from '@slack/types';
import type { Question } from '../../question/question.js';
import { encodeQuestion } from '../question-value.js';
import { actions, button } from './blocks.js';

/** A pressed button whose action starts so asks the question in its value; the answer comes beside the message. */
export const ASK_ACTION = 'ask';
/** The same, but the answer takes the place of the message: it was only a question back. */
export const PICK_ACTION = 'pick';

export interface Choice {
  readonly label: string;
  readonly question: Question;
}

/** Buttons that ask a question each. Slack wants different action ids within a block, hence the numbers. */
export const askButtons = (choices: readonly Choice[], ...others: readonly Button[]): ActionsBlock =>
  actions(...choices.map(asButton(ASK_ACTION)), ...others);

export const pickButtons = (choices: readonly Choice[]): ActionsBlock => actions(...choices.map(asButton(PICK_ACTION)));

const asButton =
  (action: string) =>
  ({ label, question }: Choice, index: number): Button =>
    button(label, { action: `${action}:${index}`, value: encodeQuestion(question) });
