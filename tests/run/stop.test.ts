import { expect, it, vi } from 'vitest';
import { finish } from '../../src/run/stop.js';
import type { Database } from '../../src/store/database.js';

function stopping() {
  const close = vi.fn(async () => undefined);
  const database: Promise<Pick<Database, 'close'>> = Promise.resolve({ close });
  const logger = { warn: vi.fn<(line: string) => void>(), error: vi.fn<(error: unknown) => void>() };
  return { close, logger, parts: { database, inHand: { count: () => 2 }, logger, finishMs: 10 } };
}

it('closes the store once everything is finished', async () => {
  const { close, parts, logger } = stopping();
  let finished = false;
  const work = async () => {
    await Promise.resolve();
    finished = true;
  };
  await finish({ ...parts, work: [work()] });
  expect(finished).toBe(true);
  expect(close).toHaveBeenCalledOnce();
  expect(logger.warn).not.toHaveBeenCalled();
});

it('does not wait for ever, closes the store all the same, and says what was left', async () => {
  const { close, parts, logger } = stopping();
  await finish({ ...parts, work: [new Promise(() => undefined)] });
  expect(close).toHaveBeenCalledOnce();
  expect(logger.warn).toHaveBeenCalledExactlyOnceWith('Stopped with 2 requests unfinished.');
});

it('logs what failed on the way, and goes on', async () => {
  const { close, parts, logger } = stopping();
  const failure = new Error('the socket was closed');
  await finish({ ...parts, work: [Promise.reject(failure)] });
  expect(logger.error).toHaveBeenCalledExactlyOnceWith(failure);
  expect(close).toHaveBeenCalledOnce();
});
