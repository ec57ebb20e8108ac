import type { Ask } from '../answer/ask.js';
import type { Database } from '../store/database.js';
import { createTipsDesk } from '../tips/desk.js';
import { tipsErrand } from './listeners/tips.js';
import { createMissNotes } from './misses.js';
import type { Parts } from './parts.js';
import { createRecents } from './recents.js';
import { createSettings } from './settings.js';
import { createThreadTopics } from './thread-topics.js';

export interface Ground {
  readonly ask: Ask;
  /** It may still be opening: questions are answered meanwhile, and what needs it waits. */
  readonly database: Promise<Database>;
  readonly now: () => Date;
  /** Told of what failed behind an answer that was given. */
  readonly onError: (error: unknown) => void;
}

export function createParts(ground: Ground): Parts {
  const { ask, database, now } = ground;
  const { catalog } = ask;
  const desk = createTipsDesk({ catalog, readQuestion: ask.read, database, now });
  const tips = { desk, ask, catalog, now };
  const recents = createRecents({ ...ground, catalog });
  const topics = createThreadTopics({ ...ground, catalog });
  return {
    ask,
    settings: createSettings(ground),
    errands: [tipsErrand(tips)],
    topics,
    notes: [createMissNotes(ground), topics.remember, recents.remember],
    tips,
    recents,
  };
}
