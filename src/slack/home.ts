import type { KnownBlock } from '@slack/types';
import type { AnswerOf } from '../answer/answer.js';
import { HELP_EXAMPLES } from '../answer/examples.js';
import { inTime } from '../store/in-time.js';
import { type Miss, misses } from '../store/misses.js';
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
/** A picture is for a conversation. */
const EXAMPLES = HELP_EXAMPLES.filter(({ question }) => question.kind !== 'picture').slice(0, 5);

export async function homeContents(
  parts: Parts,
  resident: Resident,
  client: Pick<Client, 'users'>,
): Promise<HomeContents> {
  const [recents, tips, teams, editor] = await Promise.all([
    patiently(parts.recents.of(resident.tenant, resident.user)),
    patiently(tipsOf(parts, resident)),
    patiently(teamsOf(parts, resident)),
    // who is an admin may not be told just now: there is more on this page than that
    patiently(editorsPart(parts, resident, client).catch(() => null)),
  ]);
  return {
    examples: EXAMPLES,
    tip: todaysTip(parts),
    recents: recents ?? [],
    tips,
    teams: teams ?? [],
    editing: editor ? homeEditing() : [],
    misses: editor?.misses ?? [],
  };
}

const patiently = <T>(work: Promise<T>): Promise<T | null> => inTime(work, PATIENCE_MS, null);

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

const SHOWN_MISSES = 8;

/** What only those see who may edit; null for others. */
async function editorsPart(
  { teams, feedback }: Parts,
  resident: Resident,
  client: Pick<Client, 'users'>,
): Promise<{ readonly misses: readonly Miss[] } | null> {
  const permission = await teams.permit(client, resident);
  if (permission.is === 'reader') return null;
  return { misses: await misses(await feedback.database, resident.tenant, SHOWN_MISSES) };
}
