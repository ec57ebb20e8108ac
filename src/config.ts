import { z } from 'zod';

/** How to run, read off what the environment holds. */
export type Config = Common & (PlaygroundRun | SocketRun | HttpRun);

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
}
interface HttpRun {
  readonly run: 'http';
  readonly botToken: string;
  readonly signingSecret: string;
}

const LOG_LEVELS = ['debug', 'info', 'warn', 'error'] as const;
type LogLevelName = (typeof LOG_LEVELS)[number];

/** Thrown when the environment cannot be used. Its message says everything that is wrong, a line each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  constructor(readonly problems: readonly string[]) {
    super(['The settings do not fit together:', ...problems.map((problem) => `  ${problem}`)].join('\n'));
  }
}

/** An empty variable counts as unset: that is what a copied .env.example holds. */
const unsetIfEmpty = (value: unknown): unknown => (value === '' ? undefined : value);
const optional = <T extends z.ZodType>(type: T) => z.preprocess(unsetIfEmpty, type.optional());
const token = (prefix: string, where: string) =>
  optional(z.string().startsWith(prefix, `must start with ${prefix}: copy it from ${where}`));

const Environment = z.object({
  SLACK_BOT_TOKEN: token('xoxb-', 'OAuth & Permissions in the settings of your Slack app'),
  SLACK_APP_TOKEN: token('xapp-', 'Basic Information, App-Level Tokens, in the settings of your Slack app'),
  SLACK_SIGNING_SECRET: optional(
    z.string().regex(/^[0-9a-f]{32}$/, 'must be 32 hexadecimal digits: copy it from Basic Information'),
  ),
  PORT: z.preprocess(
    unsetIfEmpty,
    z.coerce
      .number('must be a number from 0 to 65535')
      .int('must be a whole number')
      .min(0, 'must be a number from 0 to 65535')
      .max(65_535, 'must be a number from 0 to 65535')
      .default(3000),
  ),
  DATA_DIR: z.preprocess(unsetIfEmpty, z.string().default('./var')),
  DATABASE_URL: optional(
    z
      .string()
      .regex(
        /^postgres(ql)?:\/\//,
        'must be the address of a PostgreSQL server: postgres://user:password@host/database',
      ),
  ),
  LOG_LEVEL: z.preprocess(unsetIfEmpty, z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info')),
});

/** @throws ConfigError that names every missing or wrong variable, and never repeats a secret's value */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`));
  }
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = parsed.data;
  const { PORT: port, LOG_LEVEL: logLevel, DATA_DIR: dataDir, DATABASE_URL: databaseUrl } = parsed.data;
  const common = { port, logLevel, store: databaseUrl ? { databaseUrl } : { dataDir } };

  if (!botToken && !appToken && !signingSecret) return { run: 'playground', ...common };
  if (!botToken)
    throw new ConfigError([
      'SLACK_BOT_TOKEN is missing: set it, or unset the other SLACK_ variables to run the playground',
    ]);
  if (appToken && signingSecret)
    throw new ConfigError([
      'SLACK_APP_TOKEN and SLACK_SIGNING_SECRET are both set: keep the first for Socket Mode, or the second for HTTP',
    ]);
  if (appToken) return { run: 'socket', botToken, appToken, ...common };
  if (signingSecret) return { run: 'http', botToken, signingSecret, ...common };
  throw new ConfigError(['SLACK_APP_TOKEN is missing: set it for Socket Mode, or set SLACK_SIGNING_SECRET for HTTP']);
}
