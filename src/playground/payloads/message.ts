import type { Message, Team } from '../page/wire.js';
import { APP } from '../seed.js';

/** A message as events and payloads carry it. */
export function messageBody({ ts, user, bot_id, text, blocks, files, thread_ts, edited }: Message, team: Team) {
  return {
    type: 'message' as const,
    user,
    ts,
    ...(bot_id === undefined ? {} : { bot_id, app_id: APP.id }),
    text,
    team: team.id,
    ...(blocks.length === 0 ? {} : { blocks: structuredClone(blocks) }),
    ...(files.length === 0
      ? {}
      : { files: files.map(({ id, name, title, mimetype }) => ({ id, name, title, mimetype })) }),
    ...(thread_ts === undefined ? {} : { thread_ts }),
    ...(edited ? { edited: { user, ts } } : {}),
  };
}
