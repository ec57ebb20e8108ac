import type { Ask } from '../answer/ask.js';
import type { Database } from '../store/database.js';
import { createTipsDesk } from '../tips/desk.js';
import { createTeams } from './create-teams.js';
import { createForgetWorkspace } from './forget-workspace.js';
import { settingsErrand } from './listeners/settings.js';
import { teamsErrand } from './listeners/teams.js';
import { tipsErrand } from './listeners/tips.js';
import { createMissNotes } from './misses.js';
import type { Parts } from './parts.js';
import { createPostPicture } from './post-picture.js';
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
  /** Who installed the app in a workspace; nobody knows unless it is given. */
  readonly installerOf?: (tenant: string) => Promise<string | null>;
}

export function createParts(ground: Ground): Parts {
  const { ask, database, now } = ground;
  const { catalog } = ask;
  const desk = createTipsDesk({ catalog, readQuestion: ask.read, database, now });
  const tips = { desk, ask, catalog, now };
  const recents = createRecents({ ...ground, catalog });
  const topics = createThreadTopics({ ...ground, catalog });
  const settings = createSettings(ground);
  const teams = createTeams({ ask, database, now, settings, installerOf: ground.installerOf ?? (async () => null) });
  const settingsDesk = { catalog, settings, database, now };
  return {
    ask,
    settings,
    errands: [tipsErrand(tips), teamsErrand(teams), settingsErrand(settingsDesk)],
    topics,
    postPicture: createPostPicture(ground),
    notes: [createMissNotes(ground), topics.remember, recents.remember],
    tips,
    teams,
    recents,
    feedback: ground,
    settingsDesk,
    forgetWorkspace: createForgetWorkspace(ground),
  };
}
