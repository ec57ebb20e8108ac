import type { AnswerOf, LayerCard, SubjectCard } from '../../answer/answer.js';
import type { Question } from '../../question/question.js';
import { type Choice, pickButtons } from './ask-button.js';
import { section } from './blocks.js';
import type { Message } from './message.js';
import { bold } from './mrkdwn.js';

/** The words fit several services. */
export function chooseMessage({ candidates, layers, questions }: AnswerOf<'choose'>): Message {
  const about = layers.length > 0 ? ` (${titles(layers)})` : '';
  const choices = candidates.flatMap(({ name }, at) => {
    const question = questions[at];
    return question ? [{ label: name, question }] : [];
  });
  return offer(`Several services fit${about}. Which one?`, candidates, choices);
}

/** Close to something known, but a guess is not an answer. */
export function unsureMessage({ candidates, layers }: AnswerOf<'unsure'>): Message {
  if (candidates.length > 0) {
    const choices = candidates.map(({ id, name }) => ({ label: name, question: ask(id, layers) }));
    return offer('I am not sure what is meant. Did you mean one of these?', candidates, choices);
  }
  const known = layers.length > 0 ? ` I read the layer (${titles(layers)}), but not of what.` : '';
  const across = layers.length > 0 ? [{ label: titles(layers), question: ask(undefined, layers) }] : [];
  return offer(`Which service?${known} Name it as in “os on lambda”.`, candidates, across);
}

/** Five buttons fit a phone. */
function offer(lead: string, candidates: readonly SubjectCard[], choices: readonly Choice[]): Message {
  const buttons = choices.slice(0, 5);
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
