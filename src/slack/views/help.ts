import type { AnswerOf } from '../../answer/answer.js';
import { encodeQuestion } from '../question-value.js';
import { ASK_ACTION } from './ask-button.js';
import { button, context, section } from './blocks.js';
import type { Message } from './message.js';
import { bold, escapeMrkdwn } from './mrkdwn.js';

const LEAD = 'Ask who owns what in the cloud: a layer, a service, or both, in your own words.';
const WHERE = 'Ask with /whoowns, by mentioning me in a thread, or in a direct message.';
const MORE =
  'Set up with /whoowns: “tips on” for one tip a day, “teams” for who holds your half, “settings” for this channel.';

/** What can be asked, each with an example to press. */
export function helpMessage({ examples }: AnswerOf<'help'>): Message {
  return {
    text: [LEAD, ...examples.map(({ ask, gives }) => `- ${ask}: ${gives}`), WHERE, MORE].join('\n'),
    blocks: [
      section(bold(LEAD)),
      ...examples.map(({ ask, gives, question }, index) => ({
        ...section(`\`${escapeMrkdwn(ask)}\`  ${escapeMrkdwn(gives)}`),
        accessory: button('Try it', {
          action: `${ASK_ACTION}:${index}`,
          value: encodeQuestion(question),
          spoken: `Try ${ask}`,
        }),
      })),
      context(WHERE, MORE),
    ],
  };
}

/** Outside the model: says so, and guesses nothing. */
export function unknownMessage({ examples }: AnswerOf<'unknown'>): Message {
  const lead = 'I don’t know: I only answer who is responsible for what in AWS, Azure and Google Cloud.';
  const asked = examples.map((example) => `“${example}”`).join(' or ');
  return {
    text: `${lead} Try ${asked}.`,
    blocks: [section(escapeMrkdwn(lead)), context(`Try ${escapeMrkdwn(asked)}, or “help”.`)],
  };
}
