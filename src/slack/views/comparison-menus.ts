import type { ActionsBlock, KnownBlock } from '@slack/types';
import type { AnswerOf } from '../../answer/answer.js';
import { MAX_COMPARED } from '../../answer/comparison.js';
import type { Question } from '../../question/question.js';
import { LIMITS } from '../limits.js';
import { encodeQuestion } from '../question-value.js';
import { button } from './blocks.js';
import { option } from './option.js';

/** Shows the comparison in its value in the place of the one it stands under. */
export const COMPARE_ACTION = 'compare';
/** Menus that add a service to the comparison, and take one away. */
export const COMPARE_ADD = 'compare-add';
export const COMPARE_REMOVE = 'compare-remove';

type Compare = Extract<Question, { kind: 'compare' }>;
type Comparison = AnswerOf<'comparison'>;

/**
 * What changes a comparison in place. A menu has no value of its own, and Slack keeps no copy of a message that one person
 * sees: what is compared travels as the id of the block. Where the names are too long for that, there are no menus.
 */
export function comparisonMenus(answer: Comparison): KnownBlock[] {
  const question = questionOf(answer);
  const state = encodeQuestion(question);
  const fits = state.length <= LIMITS.id;
  const elements = [...toggle(answer, question), ...(fits ? menus(answer) : [])];
  return elements.length > 0 ? [{ type: 'actions', ...(fits && { block_id: state }), elements }] : [];
}

const questionOf = ({ subjects, asked, onlyDifferences }: Comparison): Compare => ({
  kind: 'compare',
  subjects: subjects.map(({ id }) => id),
  layers: asked,
  ...(onlyDifferences && { onlyDifferences }),
});

type Elements = ActionsBlock['elements'];

function toggle({ rows }: Comparison, { onlyDifferences, ...question }: Compare): Elements {
  const differing = rows.filter(({ differs }) => differs).length;
  if (onlyDifferences) return [button('All layers', { action: COMPARE_ACTION, value: encodeQuestion(question) })];
  if (differing === 0 || differing === rows.length) return [];
  const fewer: Compare = { ...question, onlyDifferences: true };
  return [button('Only differences', { action: COMPARE_ACTION, value: encodeQuestion(fewer) })];
}

function menus({ subjects }: Comparison): Elements {
  const adds: Elements = [
    {
      type: 'external_select',
      action_id: COMPARE_ADD,
      min_query_length: 2,
      placeholder: plain('Add a service…'),
    },
  ];
  const removes: Elements = [
    {
      type: 'static_select',
      action_id: COMPARE_REMOVE,
      options: subjects.map(({ id, name }) => option(name, id)),
      placeholder: plain('Remove a service…'),
    },
  ];
  return [...(subjects.length < MAX_COMPARED ? adds : []), ...(subjects.length > 2 ? removes : [])];
}

const plain = (text: string) => ({ type: 'plain_text', text, emoji: false }) as const;
