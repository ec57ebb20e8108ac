import type { ModalView } from '@slack/types';
import type { Ask } from '../answer/ask.js';
import type { TeamsCommand } from '../teams/command.js';
import type { TeamsDesk } from '../teams/desk.js';
import type { Names } from '../teams/names.js';
import type { Client } from './client.js';
import type { Download } from './download.js';
import { isGranted } from './granted.js';
import { formValues, type Preset } from './teams-form-values.js';
import type { Permit, Who } from './teams-permission.js';
import type { UserGroups } from './user-groups.js';
import type { Message } from './views/message.js';
import { formFromButtonMessage } from './views/teams-buttons.js';
import { teamsForm } from './views/teams-form.js';
import { importForm } from './views/teams-import.js';
import { teamsReplyMessages } from './views/teams-reply.js';

export interface TeamsParts {
  readonly desk: TeamsDesk;
  readonly ask: Ask;
  readonly names: Names;
  readonly permit: Permit;
  readonly groups: UserGroups;
  readonly download: Download;
}

/** How the asker is answered, seen by nobody else. */
export interface TeamsTell {
  readonly client: Client;
  readonly alone: (message: Message) => Promise<unknown>;
  /** Without it no form can be opened. */
  readonly open: ((view: ModalView) => Promise<unknown>) | undefined;
  /** In so many messages an answer may come. */
  readonly maxMessages: number;
}

/** Carries out a `teams` command and tells the asker what came of it. */
export async function answerTeams(parts: TeamsParts, command: TeamsCommand, who: Who, tell: TeamsTell): Promise<void> {
  if (command.kind === 'form') return openForm(parts, command, who, tell);
  if (command.kind === 'import' && command.file === null) return openImport(parts, who, tell);
  const actor = { ...who, permission: () => parts.permit(tell.client, who) };
  const reply = await parts.desk.obey(command, actor);
  for (const message of teamsReplyMessages(parts.ask.catalog, reply, tell.maxMessages)) await tell.alone(message);
}

/** The form for a team, or for a new one. */
export async function openForm(parts: TeamsParts, preset: Preset, who: Who, tell: TeamsTell): Promise<void> {
  if (!(await mayGoOn(parts, who, tell))) return;
  if (!tell.open) {
    await tell.alone(
      formFromButtonMessage(preset.team ? `teams edit ${preset.team.name}` : `teams new ${preset.name}`),
    );
    return;
  }
  const [book, groups] = await Promise.all([parts.desk.book(who.tenant), parts.groups.of(tell.client, who.tenant)]);
  await tell.open(teamsForm(parts.ask.catalog, formValues(book, preset, groups !== null)));
}

async function openImport(parts: TeamsParts, who: Who, tell: TeamsTell): Promise<void> {
  if (!(await mayGoOn(parts, who, tell))) return;
  if (tell.open) await tell.open(importForm(await isGranted(tell.client, 'files:read')));
  else await tell.alone(formFromButtonMessage('teams import'));
}

/** Nobody fills in a form in vain. */
async function mayGoOn({ permit, ask }: TeamsParts, who: Who, { client, alone }: TeamsTell): Promise<boolean> {
  const permission = await permit(client, who);
  if (permission.is === 'editor') return true;
  for (const message of teamsReplyMessages(ask.catalog, { kind: 'refused', reader: permission }, 1))
    await alone(message);
  return false;
}
