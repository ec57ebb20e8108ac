import type { Catalog } from '../../catalog/catalog.js';
import type { ProviderId } from '../../catalog/schema.js';
import type { Assumed, Question } from '../../question/question.js';
import { encodeQuestion } from '../question-value.js';
import { inBothForms, withButton } from './additions.js';
import { ASK_ACTION } from './ask-button.js';
import { button, context } from './blocks.js';
import type { Message } from './message.js';
import { escapeMrkdwn } from './mrkdwn.js';
import { placeName } from './place-name.js';

export interface Assumption {
  readonly providerName: string;
  readonly placeName: string;
  /** The question with nothing taken as meant. */
  readonly open: Question;
}

/** What was taken as meant where the question was asked; read elsewhere, or after a change, it would not be. */
export function assumptionIn(
  catalog: Catalog,
  question: Question,
  { provider, channel }: { readonly provider: ProviderId | null; readonly channel: string },
): Assumption | null {
  const { assumed, open }: Assumed = 'open' in question ? question : {};
  if (!assumed || assumed !== provider || !open) return null;
  return { providerName: catalog.words.providers[assumed].name, placeName: placeName(channel), open };
}

/** Says under an answer that the channel's provider was taken as meant, with a way to ask of all of them. */
export function withAssumption(message: Message, { providerName, placeName, open }: Assumption): Message {
  const line = `Read as ${providerName}, ${placeName}’s default.`;
  const all = button('All providers', { action: `${ASK_ACTION}:all-providers`, value: encodeQuestion(open) });
  return {
    ...inBothForms(message, (blocks) => [
      ...withButton(blocks, all),
      context(`${escapeMrkdwn(line)} \`${CHANGE}\` changes it.`),
    ]),
    text: `${message.text}\n\n${line} ${CHANGE} changes it.`,
  };
}

const CHANGE = '/whoowns settings';
