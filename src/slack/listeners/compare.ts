import type {
  BlockAction,
  BlockElementAction,
  ButtonAction,
  ExternalSelectAction,
  SlackActionMiddlewareArgs,
  StaticSelectAction,
} from '@slack/bolt';
import type { SubjectId } from '../../catalog/catalog.js';
import type { Question } from '../../question/question.js';
import { aside, threadOf } from '../aside.js';
import type { Client } from '../client.js';
import { type ConversationParts, replyTo } from '../conversation.js';
import { deliver } from '../deliver.js';
import { decodeQuestion, knownSubjects } from '../question-value.js';
import { presserTenant } from '../tenant.js';

type Parts = Pick<ConversationParts, 'ask' | 'settings'>;
type Args<Action extends BlockElementAction> = Pick<
  SlackActionMiddlewareArgs<BlockAction<Action>>,
  'ack' | 'action' | 'body' | 'respond'
> & { readonly client: Client };

/** "Only differences" and back. */
export const comparePressed =
  (parts: Parts) =>
  async ({ ack, action, ...press }: Args<ButtonAction>): Promise<void> => {
    await ack();
    await show(parts, decodeQuestion(parts.ask.catalog, action.value ?? ''), press);
  };

export const subjectAdded =
  (parts: Parts) =>
  async ({ ack, action, ...press }: Args<ExternalSelectAction>): Promise<void> => {
    await ack();
    const added = knownSubjects(parts.ask.catalog, [action.selected_option?.value ?? '']);
    await show(
      parts,
      changed(parts, action.block_id, (subjects) => [...subjects, ...added]),
      press,
    );
  };

export const subjectRemoved =
  (parts: Parts) =>
  async ({ ack, action, ...press }: Args<StaticSelectAction>): Promise<void> => {
    await ack();
    const removed = action.selected_option.value;
    const without = (subjects: readonly SubjectId[]) => subjects.filter((id) => id !== removed);
    await show(parts, changed(parts, action.block_id, without), press);
  };

function changed(
  { ask }: Parts,
  state: string,
  change: (subjects: readonly SubjectId[]) => readonly SubjectId[],
): Question {
  const question = decodeQuestion(ask.catalog, state);
  return question.kind === 'compare' ? { ...question, subjects: change(question.subjects) } : question;
}

/** Takes the place of a comparison that nobody else reads; beside one that others read, the presser gets their own. */
async function show(
  parts: Parts,
  question: Question,
  press: Pick<Args<BlockElementAction>, 'body' | 'respond'> & { readonly client: Client },
): Promise<void> {
  const { body, respond } = press;
  const isDirect = body.channel?.id.startsWith('D') === true;
  const isOwn = isDirect || body.container.is_ephemeral === true;
  const place = { tenant: presserTenant(body), channel: body.channel?.id ?? '' };
  const message = await replyTo(parts, place, question, body.view || isDirect ? null : { thread: null });
  if (body.view || !isOwn) await aside(press)(message);
  else await deliver(message, (payload) => respond({ ...payload, replace_original: true, ...threadOf(body) }));
}
