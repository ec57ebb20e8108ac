import type { Installation, InstallationQuery, InstallationStore } from '@slack/bolt';
import { z } from 'zod';
import type { Database } from '../../store/database.js';
import {
  findInstallation,
  type Installation as Row,
  removeInstallation,
  renewInstallation,
  resealInstallation,
  saveInstallation,
} from '../../store/installations.js';
import { tenantOf } from '../tenant.js';
import type { Seal } from './seal.js';

type Store = Required<InstallationStore>;

export interface OAuthStores {
  /** For who installs the app. */
  readonly installing: Store;
  /** For tokens that Slack renews: it brings back no installation that was removed meanwhile. */
  readonly renewing: Store;
  /** Who installed the app; null where it is not installed. */
  readonly installerOf: (tenant: string) => Promise<string | null>;
}

export interface OAuthStoreParts {
  readonly database: Promise<Database>;
  readonly seal: Seal;
  readonly now: () => Date;
}

/** What we closed ourselves is what Bolt gave us: its outline tells whether it is that. */
const Outline = z.object({ user: z.object({ id: z.string() }), bot: z.object({ token: z.string() }).optional() });
const Kept = z.custom<Installation>((value) => Outline.safeParse(value).success);

/** Installations as Bolt wants them, encrypted whole, one for each tenant. */
export function createOAuthStores({ database, seal, now }: OAuthStoreParts): OAuthStores {
  const sealed = (installation: Installation): Row => {
    const tenant = ownerOf(installation);
    return {
      tenant,
      isEnterprise: installation.isEnterpriseInstall === true,
      token: seal.close(JSON.stringify(installation), tenant),
    };
  };
  const kept = async (tenant: string): Promise<Installation | undefined> => {
    const sql = await database;
    const row = await findInstallation(sql, tenant);
    if (!row) return undefined;
    const { text, isStale } = seal.open(row.token, tenant);
    if (isStale) await resealInstallation(sql, row, seal.close(text, tenant));
    return Kept.parse(JSON.parse(text));
  };
  const installing: Store = {
    async storeInstallation(installation) {
      await saveInstallation(await database, sealed(installation), now());
    },
    async fetchInstallation(query) {
      const tenant = askedFor(query);
      const installation = await kept(tenant);
      if (!installation) throw new Error(`The app is not installed in ${tenant}.`);
      return installation;
    },
    async deleteInstallation(query) {
      await removeInstallation(await database, askedFor(query));
    },
  };
  return {
    installing,
    renewing: {
      ...installing,
      async storeInstallation(installation) {
        await renewInstallation(await database, sealed(installation), now());
      },
    },
    installerOf: async (tenant) => (await kept(tenant))?.user.id ?? null,
  };
}

const ownerOf = ({ team, enterprise, isEnterpriseInstall }: Installation): string =>
  tenantOf({ team_id: team?.id, enterprise_id: enterprise?.id, is_enterprise_install: isEnterpriseInstall });

const askedFor = ({ teamId, enterpriseId, isEnterpriseInstall }: InstallationQuery<boolean>): string =>
  tenantOf({ team_id: teamId, enterprise_id: enterpriseId, is_enterprise_install: isEnterpriseInstall });
