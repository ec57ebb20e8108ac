import type { BlockButtonAction, Logger, SlackActionMiddlewareArgs } from '@slack/bolt';
import { WebAPIPlatformError } from '@slack/web-api';
import type { AnswerOf } from '../../answer/answer.js';
import { checklistCsv } from '../../export/checklist-csv.js';
import { checklistMarkdown } from '../../export/checklist-markdown.js';
import { NO_TEAMS } from '../../teams/team-book.js';
import { aside } from '../aside.js';
import type { Client } from '../client.js';
import type { ConversationParts } from '../conversation.js';
import { mayBeShared } from '../may-be-shared.js';
import { decodeQuestion } from '../question-value.js';
import { presserTenant } from '../tenant.js';
import { answerMessage } from '../views/answer.js';
import { exportMessages } from '../views/export-parts.js';

type ExportArgs = Pick<SlackActionMiddlewareArgs<BlockButtonAction>, 'ack' | 'action' | 'body' | 'respond'> & {
  readonly client: Client;
  readonly logger: Pick<Logger, 'warn'>;
};

/** Hands out a checklist: as a file where everybody reads it and files may be shared, else as text to the presser alone. */
export const exportPressed =
  ({ ask, settings }: Pick<ConversationParts, 'ask' | 'settings'>) =>
  async ({ ack, action, body, respond, client, logger }: ExportArgs): Promise<void> => {
    await ack();
    const place = placeForFile(body);
    const isForOthers = place !== undefined && (await mayBeShared(client, place.channel_id));
    const { teams } = await settings.of({ tenant: presserTenant(body), channel: body.channel?.id ?? '' });
    const question = decodeQuestion(ask.catalog, action.value ?? '');
    const answer = ask.answer(question, isForOthers ? NO_TEAMS : teams);
    const tell = aside({ body, respond, client });
    if (answer.kind !== 'checklist') {
      await tell(answerMessage(answer));
      return;
    }
    const file = fileOf(answer, action.action_id);
    if (place && (await isShared(file, place, { client, logger }))) return;
    for (const message of exportMessages(file.filename, file.content, body.view ? 1 : MAX_REPLIES)) await tell(message);
  };

/** So often may the press of a button be answered beside its message; a dialog holds one answer. */
const MAX_REPLIES = 5;

interface ExportFile {
  readonly filename: string;
  readonly title: string;
  readonly content: string;
}

function fileOf(answer: AnswerOf<'checklist'>, action: string): ExportFile {
  const title = `Checklist: ${answer.subjects.map(({ name }) => name).join(', ')}`;
  return action.endsWith(':csv')
    ? { filename: 'checklist.csv', title, content: checklistCsv(answer) }
    : { filename: 'checklist.md', title, content: checklistMarkdown(answer) };
}

interface FilePlace {
  readonly channel_id: string;
  readonly thread_ts: string;
}

/** The thread of a message that everybody there sees; what one person sees stays with that person. */
function placeForFile({ channel, message, container }: ExportArgs['body']): FilePlace | undefined {
  if (!channel || container.is_ephemeral === true) return undefined;
  const thread: unknown = message?.thread_ts ?? container.thread_ts ?? container.message_ts;
  return typeof thread === 'string' ? { channel_id: channel.id, thread_ts: thread } : undefined;
}

/** Excel takes a file for UTF-8 only if it begins so. */
const BYTE_ORDER_MARK = '\ufeff';

/** @returns false where Slack does not take it: the scope is optional, and we may not be a member there */
async function isShared(
  { filename, title, content }: ExportFile,
  place: FilePlace,
  { client, logger }: Pick<ExportArgs, 'client' | 'logger'>,
): Promise<boolean> {
  const mark = filename.endsWith('.csv') ? BYTE_ORDER_MARK : '';
  try {
    await client.files.uploadV2({ ...place, filename, title, content: `${mark}${content}` });
    return true;
  } catch (error) {
    if (!(error instanceof WebAPIPlatformError)) logger.warn(error);
    return false;
  }
}
