import type { Ask } from '../answer/ask.js';
import type { Database } from '../store/database.js';
import { createTeamsDesk } from '../teams/desk.js';
import { createNames } from '../teams/names.js';
import { MAX_FILE } from '../teams/read-file.js';
import { createAskedSubjects } from './asked-subjects.js';
import { createDownload } from './download.js';
import type { Settings } from './settings.js';
import { createPermit } from './teams-permission.js';
import type { TeamsParts } from './teams-replies.js';
import { createUserGroups } from './user-groups.js';

export interface TeamsGround {
  readonly ask: Ask;
  readonly database: Promise<Database>;
  readonly now: () => Date;
  /** Who installed the app in a workspace, where that is known. */
  readonly installerOf: (tenant: string) => Promise<string | null>;
  readonly settings: Pick<Settings, 'changed'>;
}

export function createTeams({ ask, database, now, installerOf, settings }: TeamsGround): TeamsParts {
  const { catalog } = ask;
  const names = createNames(catalog);
  return {
    ask,
    desk: createTeamsDesk({
      catalog,
      names,
      readQuestion: ask.read,
      database,
      now,
      installerOf,
      askedSubjects: createAskedSubjects(catalog, database),
      changed: settings.changed,
    }),
    names,
    permit: createPermit({ database, installerOf }),
    groups: createUserGroups(),
    download: createDownload(MAX_FILE),
  };
}
