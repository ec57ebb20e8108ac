import type { BlockButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import { aside, threadOf } from '../aside.js';
import type { Client } from '../client.js';
import type { ConversationParts } from '../conversation.js';
import { decodeQuestion } from '../question-value.js';
import { answerMessage } from '../views/answer.js';
import { pictureRefusedMessage } from '../views/picture.js';

type ButtonArgs = Pick<SlackActionMiddlewareArgs<BlockButtonAction>, 'ack' | 'action' | 'body' | 'respond'> & {
  readonly client: Client;
};

/** "Post as picture": into the conversation where it was pressed, naming who pressed it; the table stays. */
export const picturePressed =
  ({ ask, postPicture }: Pick<ConversationParts, 'ask' | 'postPicture'>) =>
  async ({ ack, action, body, respond, client }: ButtonArgs): Promise<void> => {
    await ack();
    const tell = aside({ body, respond, client });
    const picture = ask.answer(decodeQuestion(ask.catalog, action.value ?? ''));
    if (picture.kind !== 'picture' || !body.channel) {
      await tell(answerMessage(picture));
      return;
    }
    const { thread_ts: thread } = threadOf(body);
    const sharedBy = body.channel.id.startsWith('D') ? null : body.user.id;
    const outcome = await postPicture({ client, picture, channel: body.channel.id, thread, sharedBy });
    if (outcome.kind === 'refused') await tell(pictureRefusedMessage(outcome.why));
  };
