import { setTimeout as delay } from 'node:timers/promises';
import type { AppOptions, AuthorizeResult, Logger } from '@slack/bolt';
import { InstallProvider, type InstallProviderOptions } from '@slack/oauth';
import type { OAuthRun } from '../../config.js';
import type { Database } from '../../store/database.js';
import { findInstallation } from '../../store/installations.js';
import { tenantOf } from '../tenant.js';
import { createInTurn } from './in-turn.js';
import { createOAuthStores, type OAuthStores } from './installation-store.js';
import { startPage } from './pages.js';
import { type InstallRoute, installRoutes } from './routes.js';
import { createSeal } from './seal.js';

export interface OAuthParts {
  readonly client: Pick<OAuthRun, 'clientId' | 'clientSecret' | 'stateSecret' | 'tokenKeys'>;
  readonly scopes: readonly string[];
  /** It may still be opening. */
  readonly database: Promise<Database>;
  readonly now: () => Date;
  readonly logger: Logger;
  readonly clientOptions: NonNullable<InstallProviderOptions['clientOptions']>;
}

type Authorize = NonNullable<AppOptions['authorize']>;

export interface OAuth {
  /** The token of whoever a request comes from, renewed where it is about to expire. */
  readonly authorize: Authorize;
  /** The same for who sends without being asked; undefined where the app is no longer installed. */
  readonly tokenOf: (tenant: string) => Promise<string | undefined>;
  /** The pages on which a workspace installs the app. */
  readonly routes: readonly InstallRoute[];
}

/** Slack's OAuth: each workspace or organisation that installs the app gives it a token of its own. */
export function createOAuth({ client, scopes, database, now, logger, clientOptions }: OAuthParts): OAuth {
  const { clientId, clientSecret, stateSecret, tokenKeys } = client;
  const stores = createOAuthStores({ database, now, seal: createSeal(tokenKeys) });
  const provider = (installationStore: OAuthStores['installing']) =>
    new InstallProvider({
      clientId,
      clientSecret,
      stateSecret,
      installationStore,
      installUrlOptions: { scopes: [...scopes] },
      renderHtmlForInstallPath: startPage,
      logger,
      clientOptions: { ...clientOptions },
    });
  const renewing = provider(stores.renewing);
  const inTurn = createInTurn();

  const authorize: Authorize = ({ teamId, enterpriseId, isEnterpriseInstall }) => {
    const tenant = tenantOf({
      team_id: teamId,
      enterprise_id: enterpriseId,
      is_enterprise_install: isEnterpriseInstall,
    });
    return inTurn(tenant, () => alive(() => renewing.authorize({ teamId, enterpriseId, isEnterpriseInstall }), now));
  };
  return {
    authorize,
    async tokenOf(tenant) {
      const installation = await findInstallation(await database, tenant);
      if (!installation) return undefined;
      const isEnterpriseInstall = installation.isEnterprise;
      const whose = isEnterpriseInstall
        ? { teamId: undefined, enterpriseId: tenant }
        : { teamId: tenant, enterpriseId: undefined };
      return (await authorize({ ...whose, isEnterpriseInstall })).botToken;
    },
    routes: installRoutes(provider(stores.installing)),
  };
}

const WAITS_MS = [300, 600, 1200];

/** A token is renewed once: where another replica was faster, what it got is in the store in a moment. */
async function alive(authorize: () => Promise<AuthorizeResult>, now: () => Date): Promise<AuthorizeResult> {
  for (const wait of WAITS_MS) {
    const result = await authorize();
    const { botTokenExpiresAt: expiresAt } = result;
    if (typeof expiresAt !== 'number' || expiresAt * 1000 > now().getTime()) return result;
    await delay(wait);
  }
  return authorize();
}
