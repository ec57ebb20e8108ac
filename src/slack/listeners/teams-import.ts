import type { SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt';
import { z } from 'zod';
import { MAX_FILE } from '../../teams/read-file.js';
import type { Client } from '../client.js';
import { SentFile } from '../download.js';
import { onlyElement } from '../form-values.js';
import type { TeamsParts } from '../teams-replies.js';
import { presserTenant } from '../tenant.js';
import { answerDialog } from '../views/dialog.js';
import { plain } from '../views/plain.js';
import { teamsDialog } from '../views/teams-dialog.js';
import { IMPORT_FIELDS, importPlanView } from '../views/teams-import.js';
import { teamsReplyMessages } from '../views/teams-reply.js';

const Values = z.object({
  [IMPORT_FIELDS.text]: onlyElement(z.object({ value: z.string().nullable() })),
  [IMPORT_FIELDS.file]: onlyElement(z.object({ files: z.array(SentFile).default([]) })).optional(),
});

type SubmitArgs = Pick<SlackViewMiddlewareArgs<ViewSubmitAction>, 'ack' | 'body' | 'view'> & {
  readonly client: Client;
};

/** What was pasted or sent as a file: what it would do, or all that is wrong with it, on top of the form. */
export const importSubmitted =
  (parts: TeamsParts) =>
  async ({ ack, body, view, client }: SubmitArgs): Promise<void> => {
    const values = Values.parse(view.state.values);
    const [file] = values[IMPORT_FIELDS.file]?.files ?? [];
    const pasted = values[IMPORT_FIELDS.text]?.value ?? '';
    const text = file ? await parts.download(file, client.token) : pasted;
    if (text === undefined) {
      const remedy = `The file cannot be had: paste its text, or send one of up to ${MAX_FILE / 1000} kB.`;
      return ack({ response_action: 'errors', errors: { [IMPORT_FIELDS.file]: remedy } });
    }
    if (text.trim() === '') {
      return ack({ response_action: 'errors', errors: { [IMPORT_FIELDS.text]: 'Paste the teams here.' } });
    }
    const who = { tenant: presserTenant(body), user: body.user.id };
    const actor = { ...who, permission: () => parts.permit(client, who) };
    const reply = await parts.desk.obey({ kind: 'import', file: text }, actor);
    if (reply.kind === 'importPlan') {
      return ack({ response_action: 'push', view: importPlanView(reply.id, reply.plan) });
    }
    const [message = { text: '', blocks: [] }] = teamsReplyMessages(parts.ask.catalog, reply, 1);
    await ack({ response_action: 'push', view: { ...answerDialog(message), title: plain('Not imported') } });
  };

/** "Import" on what it would do. */
export const importPlanSubmitted =
  (parts: TeamsParts) =>
  async ({ ack, body, view, client }: SubmitArgs): Promise<void> => {
    const who = { tenant: presserTenant(body), user: body.user.id };
    const actor = { ...who, permission: () => parts.permit(client, who) };
    const reply = await parts.desk.confirmImport(view.private_metadata, actor);
    const [message = { text: '', blocks: [] }] = teamsReplyMessages(parts.ask.catalog, reply, 1);
    await ack({ response_action: 'update', view: teamsDialog(message) });
  };
