import type { OAuthRun } from '../config.js';
import { CLIENT_OPTIONS, type RunOptions } from '../slack/app.js';
import { createOAuth } from '../slack/oauth/oauth.js';
import { scopesOfManifest } from '../slack/oauth/scopes.js';
import type { Inside } from './assemble.js';
import type { Route } from './health.js';

/** With which tokens the app speaks to Slack. */
export interface Access {
  readonly options: RunOptions;
  /** The one for a workspace; undefined where the app is not installed. */
  readonly tokenOf: (tenant: string) => Promise<string | undefined>;
  readonly routes: readonly Route[];
}

type GetAccess = (inside: Pick<Inside, 'database' | 'logger' | 'now'>) => Access;

export const oneWorkspace =
  (options: RunOptions & { readonly token: string }): GetAccess =>
  () => ({ options, tokenOf: async () => options.token, routes: [] });

export const manyWorkspaces =
  (client: OAuthRun): GetAccess =>
  ({ database, logger, now }) => {
    const clientOptions = CLIENT_OPTIONS;
    const oauth = createOAuth({ client, scopes: scopesOfManifest(), database, now, logger, clientOptions });
    return { options: { authorize: oauth.authorize }, tokenOf: oauth.tokenOf, routes: oauth.routes };
  };
