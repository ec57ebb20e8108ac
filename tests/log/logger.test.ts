import { describe, expect, it } from 'vitest';
import { createLogger, type LoggerOptions } from '../../src/log/logger.js';
import { createRedact } from '../../src/log/redact.js';

function logging(options: Partial<LoggerOptions> = {}) {
  const lines: string[] = [];
  const logger = createLogger({
    level: 'debug',
    format: 'json',
    redact: createRedact(['5ecre7']),
    now: () => new Date('2026-11-22T10:00:00Z'),
    write: (_level, line) => lines.push(line),
    ...options,
  });
  return { logger, lines };
}

describe('a line for programs', () => {
  it('is one JSON object: when, how bad, what', () => {
    const { logger, lines } = logging();
    logger.info('Listening on port 3000');
    expect(lines).toEqual(['{"time":"2026-11-22T10:00:00.000Z","level":"info","message":"Listening on port 3000"}']);
  });

  it('holds an error’s stack and code, and that of what Bolt wrapped', () => {
    const { logger, lines } = logging();
    const original = Object.assign(new Error('no such\nchannel'), { code: 'ENOENT' });
    logger.error(Object.assign(new Error('An error occurred'), { original }));
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toContain('\n');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      level: 'error',
      message: 'no such\nchannel',
      code: 'ENOENT',
      stack: expect.stringContaining('logger.test'),
    });
  });

  it('leaves out whatever is below the level', () => {
    const { logger, lines } = logging({ level: 'warn' });
    logger.debug('details');
    logger.info('news');
    logger.warn('careful');
    expect(lines.map((line) => JSON.parse(line).message)).toEqual(['careful']);
  });
});

it('a line for people has no JSON in it', () => {
  const { logger, lines } = logging({ format: 'human' });
  logger.info('The playground is at http://127.0.0.1:3000/');
  logger.warn('careful');
  logger.error(new Error('the catalog fell over'));
  expect(lines).toEqual([
    'The playground is at http://127.0.0.1:3000/',
    '[WARN] careful',
    expect.stringMatching(/^\[ERROR\] Error: the catalog fell over\n {4}at /),
  ]);
});

describe('no line holds', () => {
  it.each([
    ['a bot’s token', 'auth with xoxb-123-456-abcDEF failed'],
    ['an app’s token', 'xapp-1-A0-1-abc was refused'],
    ['a token that is rotated', 'xoxe.xoxb-1-secret, xoxe-1-secret'],
    ['a workflow’s token', 'xwfp-secret'],
    ['a secret of ours', 'signed with 5ecre7'],
    ['a database’s password', 'postgres://whoowns:hunter2@db/whoowns'],
    ['the text of a payload', 'Received a message on the WebSocket: {"type":"events_api","text":"os on lambda"}'],
    ['the text of an answer', 'ack() call begins (body: os on lambda)'],
    [
      'the text of a body that is no JSON',
      'Malformed request body: Unexpected token \'o\', "os on lambda" is not valid JSON',
    ],
  ])('%s', (_title, line) => {
    const { logger, lines } = logging();
    logger.debug(line);
    logger.error(new Error(line));
    expect(lines).toHaveLength(2);
    expect(lines.join()).not.toMatch(/abc|secret|5ecre7|hunter2|lambda/);
  });

  it('objects, for what they may hold', () => {
    const { logger, lines } = logging();
    logger.error('Failed', { text: 'os on lambda' });
    expect(lines.join()).not.toMatch(/lambda/);
  });
});
