import { Environment, type LogLevelName, type Settings } from './environment.js';

/** How to run, read off what the environment holds. */
export type Config = Common & (PlaygroundRun | SocketRun | HttpRun | OAuthRun);

interface Common {
  readonly port: number;
  readonly logLevel: LogLevelName;
  /** Where things are remembered: a folder of our own, or a PostgreSQL server. */
  readonly store: { readonly dataDir: string } | { readonly databaseUrl: string };
}
interface PlaygroundRun {
  readonly run: 'playground';
}
interface SocketRun {
  readonly run: 'socket';
  readonly botToken: string;
  readonly appToken: string;
  /** Slack needs none here: it is for whoever watches over the process, where PORT was set. */
  readonly healthPort: number | undefined;
}
interface HttpRun {
  readonly run: 'http';
  readonly botToken: string;
  readonly signingSecret: string;
}
/** Every workspace that installs the app has a token of its own. */
export interface OAuthRun {
  readonly run: 'oauth';
  readonly clientId: string;
  readonly clientSecret: string;
  readonly stateSecret: string;
  readonly signingSecret: string;
  /** The first encrypts tokens, all of them decrypt. */
  readonly tokenKeys: readonly Uint8Array[];
}

/** Thrown when the environment cannot be used. Its message says everything that is wrong, a line each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  constructor(readonly problems: readonly string[]) {
    super(['The settings do not fit together:', ...problems.map((problem) => `  ${problem}`)].join('\n'));
  }
}

/** @throws ConfigError that names every missing or wrong variable, and never repeats a secret's value */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`));
  }
  const { PORT: port = 3000, LOG_LEVEL: logLevel, DATA_DIR: dataDir, DATABASE_URL: databaseUrl } = parsed.data;
  const common = { port, logLevel, store: databaseUrl ? { databaseUrl } : { dataDir } };
  return { ...runOf(parsed.data), ...common };
}

function runOf(settings: Settings): PlaygroundRun | SocketRun | HttpRun | OAuthRun {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = settings;
  const { SLACK_CLIENT_ID, SLACK_CLIENT_SECRET, SLACK_STATE_SECRET, TOKEN_KEYS } = settings;
  if (SLACK_CLIENT_ID || SLACK_CLIENT_SECRET || SLACK_STATE_SECRET || TOKEN_KEYS) return oauthRun(settings);
  if (!botToken && !appToken && !signingSecret) return { run: 'playground' };
  if (!botToken)
    throw new ConfigError([
      'SLACK_BOT_TOKEN is missing: set it, or unset the other SLACK_ variables to run the playground',
    ]);
  if (appToken && signingSecret)
    throw new ConfigError([
      'SLACK_APP_TOKEN and SLACK_SIGNING_SECRET are both set: keep the first for Socket Mode, or the second for HTTP',
    ]);
  if (appToken) return { run: 'socket', botToken, appToken, healthPort: settings.PORT };
  if (signingSecret) return { run: 'http', botToken, signingSecret };
  throw new ConfigError(['SLACK_APP_TOKEN is missing: set it for Socket Mode, or set SLACK_SIGNING_SECRET for HTTP']);
}

const FROM_SLACK = 'copy it from Basic Information in the settings of your Slack app';
/** What many workspaces need, and where it comes from. */
const MANY_WORKSPACES = [
  ['SLACK_CLIENT_ID', FROM_SLACK],
  ['SLACK_CLIENT_SECRET', FROM_SLACK],
  ['SLACK_SIGNING_SECRET', FROM_SLACK],
  ['SLACK_STATE_SECRET', 'make one with `openssl rand -hex 32`'],
  ['TOKEN_KEYS', 'make a key with `openssl rand -base64 32`'],
] as const;
const ONE_WORKSPACE = ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN'] as const;

function oauthRun(settings: Settings): OAuthRun {
  const { SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret, TOKEN_KEYS: tokenKeys } = settings;
  const { SLACK_SIGNING_SECRET: signingSecret, SLACK_STATE_SECRET: stateSecret } = settings;
  const tooMuch = ONE_WORKSPACE.filter((name) => settings[name]);
  if (clientId && clientSecret && signingSecret && stateSecret && tokenKeys && tooMuch.length === 0) {
    return { run: 'oauth', clientId, clientSecret, signingSecret, stateSecret, tokenKeys };
  }
  const missing = MANY_WORKSPACES.filter(([name]) => !settings[name]);
  throw new ConfigError([
    ...missing.map(([name, remedy]) => `${name} is missing for many workspaces: ${remedy}`),
    ...tooMuch.map(
      (name) => `${name} is for one workspace: unset it, as each that installs the app has a token of its own`,
    ),
  ]);
}
