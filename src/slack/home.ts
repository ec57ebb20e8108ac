import { setTimeout as delay } from 'node:timers/promises';
import type { KnownBlock } from '@slack/types';
import type { AnswerOf } from '../answer/answer.js';
import { HELP_EXAMPLES } from '../answer/examples.js';
import type { Client } from './client.js';
import type { Parts } from './parts.js';
import type { HomeContents } from './views/home.js';
import { homeEditing, homeTeams } from './views/home-teams.js';
import type { Message } from './views/message.js';
import { tipsReplyMessage } from './views/tips-reply.js';

/** Whose App Home it is. */
export interface Resident {
  readonly tenant: string;
  readonly user: string;
}

/** A page that says "in a moment" beats one that stays empty: the store may still be opening. */
const PATIENCE_MS = 1500;
const EXAMPLES = 5;

export async function homeContents(
  parts: Parts,
  resident: Resident,
  client: Pick<Client, 'users'>,
): Promise<HomeContents> {
  const [recents, tips, teams, editing] = await Promise.all([
    patiently(parts.recents.of(resident.tenant, resident.user)),
    patiently(tipsOf(parts, resident)),
    patiently(teamsOf(parts, resident)),
    patiently(editingOf(parts, resident, client)),
  ]);
  return {
    examples: HELP_EXAMPLES.slice(0, EXAMPLES),
    tip: todaysTip(parts),
    recents: recents ?? [],
    tips,
    teams: teams ?? [],
    editing: editing ?? [],
  };
}

const patiently = <T>(work: Promise<T>): Promise<T | null> =>
  Promise.race([work, delay(PATIENCE_MS, null, { ref: false })]);

function todaysTip({ ask }: Parts): AnswerOf<'tip'> {
  const answer = ask.answer({ kind: 'tip', layers: [], subjects: [] });
  if (answer.kind !== 'tip') throw new Error('The catalog has no tips');
  return answer;
}

async function tipsOf({ tips }: Parts, { tenant, user }: Resident): Promise<Message> {
  const asker = { tenant, channel: '', user, isDirect: true };
  const reply = await tips.desk.obey({ kind: 'list' }, asker);
  if (reply.kind === 'form') throw new Error('A list was asked for, not a form');
  return tipsReplyMessage(reply, { catalog: tips.catalog, channel: 'new' });
}

async function teamsOf({ teams }: Parts, { tenant }: Resident): Promise<KnownBlock[]> {
  const [list, gaps] = await Promise.all([teams.desk.list(tenant), teams.desk.gaps(tenant)]);
  return homeTeams(list, gaps);
}

async function editingOf({ teams }: Parts, resident: Resident, client: Pick<Client, 'users'>): Promise<KnownBlock[]> {
  const permission = await teams.permit(client, resident);
  return permission.is === 'editor' ? homeEditing() : [];
}
