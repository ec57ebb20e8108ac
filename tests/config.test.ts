import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.js';

const SECRET = '0123456789abcdef0123456789abcdef';
const KEY = Buffer.alloc(32, 1).toString('base64');
const OLD_KEY = Buffer.alloc(32, 2).toString('base64');
const MANY = {
  SLACK_CLIENT_ID: '1.2',
  SLACK_CLIENT_SECRET: 'hunter3',
  SLACK_STATE_SECRET: 'hunter4',
  SLACK_SIGNING_SECRET: SECRET,
  TOKEN_KEYS: KEY,
};

describe('what the environment holds decides how to run', () => {
  it.each([
    ['nothing', {}, { run: 'playground', port: 3000, logLevel: 'info' }],
    [
      'a copied .env.example',
      { SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: '', PORT: '' },
      { run: 'playground', port: 3000 },
    ],
    ['both tokens', { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' }, { run: 'socket', healthPort: undefined }],
    [
      'both tokens, and a port for whoever watches',
      { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', PORT: '8080' },
      { run: 'socket', healthPort: 8080 },
    ],
    ['a signing secret', { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: SECRET }, { run: 'http' }],
    ['a client of OAuth', MANY, { run: 'oauth', clientId: '1.2', signingSecret: SECRET, stateSecret: 'hunter4' }],
    [
      'keys, the first to encrypt with',
      { ...MANY, TOKEN_KEYS: `${KEY}, ${OLD_KEY}` },
      { tokenKeys: [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)] },
    ],
    ['where to remember', { DATA_DIR: '/srv/whoowns' }, { store: { dataDir: '/srv/whoowns' } }],
    ['a database', { DATABASE_URL: 'postgres://db/whoowns' }, { store: { databaseUrl: 'postgres://db/whoowns' } }],
    ['a port and a level', { PORT: '8080', LOG_LEVEL: 'debug' }, { run: 'playground', port: 8080, logLevel: 'debug' }],
  ])('%s', (_title, environment, config) => {
    expect(readConfig(environment)).toMatchObject(config);
  });
});

describe('what does not fit together is said in one go', () => {
  it.each([
    ['half of Socket Mode', { SLACK_BOT_TOKEN: 'xoxb-1' }, 'SLACK_APP_TOKEN is missing'],
    ['the other half', { SLACK_APP_TOKEN: 'xapp-1' }, 'SLACK_BOT_TOKEN is missing'],
    ['a secret alone', { SLACK_SIGNING_SECRET: SECRET }, 'SLACK_BOT_TOKEN is missing'],
    [
      'two ways at once',
      { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', SLACK_SIGNING_SECRET: SECRET },
      'both set',
    ],
    ['swapped tokens', { SLACK_BOT_TOKEN: 'xapp-1' }, 'SLACK_BOT_TOKEN must start with xoxb-'],
    ['OAuth without a secret', { ...MANY, SLACK_CLIENT_SECRET: '' }, 'SLACK_CLIENT_SECRET is missing'],
    ['OAuth without a key', { ...MANY, TOKEN_KEYS: '' }, 'make a key with `openssl rand -base64 32`'],
    ['a key alone', { TOKEN_KEYS: KEY }, 'SLACK_CLIENT_ID is missing for many workspaces'],
    ['OAuth and a token', { ...MANY, SLACK_BOT_TOKEN: 'xoxb-1' }, 'SLACK_BOT_TOKEN is for one workspace: unset it'],
    ['a key that is too short', { ...MANY, TOKEN_KEYS: `${KEY},aHVudGVyMg==` }, 'TOKEN_KEYS must be keys of 32 bytes'],
    ['a port that is none', { PORT: 'eighty' }, 'PORT must be a number'],
    [
      'a database that is none',
      { DATABASE_URL: 'mysql://db' },
      'DATABASE_URL must be the address of a PostgreSQL server',
    ],
    ['a level that is none', { LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of debug, info, warn, error'],
  ])('%s', (_title, environment, message) => {
    expect(() => readConfig(environment)).toThrow(message);
  });

  it('names all that OAuth lacks, and no secret', () => {
    const half = { SLACK_CLIENT_SECRET: 'hunter2', SLACK_APP_TOKEN: 'xapp-hunter2' };
    expect(() => readConfig(half)).toThrow(
      /CLIENT_ID[\s\S]*SIGNING_SECRET[\s\S]*STATE_SECRET[\s\S]*KEYS[\s\S]*APP_TOKEN/,
    );
    expect(() => readConfig(half)).not.toThrow(/hunter2/);
    expect(() => readConfig({ ...MANY, TOKEN_KEYS: 'hunter2' })).not.toThrow(/hunter2/);
  });

  it('names every problem, and no secret', () => {
    const wrong = { SLACK_BOT_TOKEN: 'hunter2', PORT: 'x', LOG_LEVEL: 'y' };
    expect(() => readConfig(wrong)).toThrow(/SLACK_BOT_TOKEN[\s\S]*PORT[\s\S]*LOG_LEVEL/);
    expect(() => readConfig(wrong)).not.toThrow(/hunter2/);
  });
});
