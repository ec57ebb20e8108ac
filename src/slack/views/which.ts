import type { AnswerOf, LayerCard, SubjectCard } from '../../answer/answer.js';
import type { Question } from '../../question/question.js';
import { pickButtons } from './ask-button.js';
import { section } from './blocks.js';
import type { Message } from './message.js';
import { bold } from './mrkdwn.js';

/** The words fit several services. */
export function chooseMessage({ candidates, layers }: AnswerOf<'choose'>): Message {
  const about = layers.length > 0 ? ` (${titles(layers)})` : '';
  return offer(`Several services fit${about}. Which one?`, candidates, layers);
}

/** Close to something known, but a guess is not an answer. */
export function unsureMessage({ candidates, layers }: AnswerOf<'unsure'>): Message {
  if (candidates.length > 0)
    return offer('I am not sure what is meant. Did you mean one of these?', candidates, layers);
  const known = layers.length > 0 ? ` I read the layer (${titles(layers)}), but not of what.` : '';
  return offer(`Which service?${known} Name it as in “os on lambda”.`, candidates, layers);
}

function offer(lead: string, candidates: readonly SubjectCard[], layers: readonly LayerCard[]): Message {
  const choices = candidates.slice(0, 5).map(({ id, name }) => ({ label: name, question: ask(id, layers) }));
  const across =
    layers.length > 0 && choices.length === 0 ? [{ label: titles(layers), question: ask(undefined, layers) }] : [];
  const buttons = [...choices, ...across];
  return {
    text: [lead, ...candidates.map(({ name }) => `- ${name}`)].join('\n'),
    blocks: [section(bold(lead)), ...(buttons.length > 0 ? [pickButtons(buttons)] : [])],
  };
}

const ask = (subject: SubjectCard['id'] | undefined, layers: readonly LayerCard[]): Question => ({
  kind: 'ask',
  subjects: subject ? [subject] : [],
  layers: layers.map(({ id }) => id),
});

const titles = (layers: readonly LayerCard[]): string => layers.map(({ title }) => title).join(', ');
