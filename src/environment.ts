import { z } from 'zod';

const LOG_LEVELS = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevelName = (typeof LOG_LEVELS)[number];

/** An empty variable counts as unset: that is what a copied .env.example holds. */
const unsetIfEmpty = (value: unknown): unknown => (value === '' ? undefined : value);
const optional = <T extends z.ZodType>(type: T) => z.preprocess(unsetIfEmpty, type.optional());
const token = (prefix: string, where: string) =>
  optional(z.string().startsWith(prefix, `must start with ${prefix}: copy it from ${where}`));

const KEY_BYTES = 32;

/** Its message never repeats a key. */
const Keys = z
  .string()
  .transform((text) => text.split(',').map((key) => new Uint8Array(Buffer.from(key.trim(), 'base64'))))
  .refine(
    (keys) => keys.every(({ length }) => length === KEY_BYTES),
    `must be keys of ${KEY_BYTES} bytes in base64, separated by commas: make one with \`openssl rand -base64 ${KEY_BYTES}\``,
  );

/** The variables that the app reads; each message says what to do. */
export const Environment = z.object({
  SLACK_BOT_TOKEN: token('xoxb-', 'OAuth & Permissions in the settings of your Slack app'),
  SLACK_APP_TOKEN: token('xapp-', 'Basic Information, App-Level Tokens, in the settings of your Slack app'),
  SLACK_SIGNING_SECRET: optional(
    z.string().regex(/^[0-9a-f]{32}$/, 'must be 32 hexadecimal digits: copy it from Basic Information'),
  ),
  SLACK_CLIENT_ID: optional(z.string()),
  SLACK_CLIENT_SECRET: optional(z.string()),
  SLACK_STATE_SECRET: optional(z.string()),
  TOKEN_KEYS: optional(Keys),
  PORT: z.preprocess(
    unsetIfEmpty,
    z.coerce
      .number('must be a number from 0 to 65535')
      .int('must be a whole number')
      .min(0, 'must be a number from 0 to 65535')
      .max(65_535, 'must be a number from 0 to 65535')
      .optional(),
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

export type Settings = z.infer<typeof Environment>;
