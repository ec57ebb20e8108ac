import { ProviderId } from '../catalog/schema.js';
import { channelDefault } from '../store/channel-defaults.js';
import type { Database } from '../store/database.js';
import { inTime } from '../store/in-time.js';
import type { Place } from '../store/subscriptions.js';
import { keptBook } from '../teams/kept-book.js';
import { NO_TEAMS, type TeamBook } from '../teams/team-book.js';
import { brieflyKept } from './briefly-kept.js';

/** What a workspace and a channel have set that bears on an answer. */
export interface Setting {
  readonly teams: TeamBook;
  /** The provider that the channel means where it names none. */
  readonly provider: ProviderId | null;
}

export interface Settings {
  /** Never rejects, and never holds an answer up for long. */
  of(place: Place): Promise<Setting>;
  /** Call it after a change, so that the next answer shows it. */
  changed(): void;
}

export interface SettingsParts {
  readonly database: Promise<Database>;
  readonly onError: (error: unknown) => void;
}

export const NOTHING_SET: Setting = { teams: NO_TEAMS, provider: null };

/** An answer without the workspace's settings beats one that is late: the store may still be opening. */
const PATIENCE_MS = 500;
/** So long may another replica's change go unseen. */
const KEPT_MS = 5000;

export function createSettings({ database, onError }: SettingsParts): Settings {
  const provider = brieflyKept(KEPT_MS, async (place: Place) => {
    const kept = await channelDefault(await database, place);
    return ProviderId.safeParse(kept?.provider).data ?? null;
  });
  const teams = brieflyKept(KEPT_MS, async (tenant: string) => keptBook(await database, tenant));
  const load = async (place: Place): Promise<Setting> => {
    const [book, meant] = await Promise.all([
      teams.get(place.tenant, place.tenant),
      provider.get(`${place.tenant} ${place.channel}`, place),
    ]);
    return { teams: book, provider: meant };
  };
  return {
    async of(place) {
      try {
        return await inTime(load(place), PATIENCE_MS, NOTHING_SET);
      } catch (error) {
        onError(error);
        return NOTHING_SET;
      }
    },
    changed() {
      teams.forget();
      provider.forget();
    },
  };
}
