import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.js';

const SECRET = '0123456789abcdef0123456789abcdef';

describe('what the environment holds decides how to run', () => {
  it.each([
    ['nothing', {}, { run: 'playground', port: 3000, logLevel: 'info' }],
    [
      'a copied .env.example',
      { SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: '', PORT: '' },
      { run: 'playground', port: 3000 },
    ],
    ['both tokens', { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' }, { run: 'socket', botToken: 'xoxb-1' }],
    ['a signing secret', { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: SECRET }, { run: 'http' }],
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

  it('names every problem, and no secret', () => {
    const wrong = { SLACK_BOT_TOKEN: 'hunter2', PORT: 'x', LOG_LEVEL: 'y' };
    expect(() => readConfig(wrong)).toThrow(/SLACK_BOT_TOKEN[\s\S]*PORT[\s\S]*LOG_LEVEL/);
    expect(() => readConfig(wrong)).not.toThrow(/hunter2/);
  });
});
