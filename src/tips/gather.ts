import { setImmediate as breathe } from 'node:timers/promises';

/**
 * Writes items together: those that come while a write is under way wait for the next one. A busy minute then costs a
 * statement for many, and a quiet one no delay.
 */
export function gather<T>(write: (items: readonly T[]) => Promise<void>): (item: T) => Promise<void> {
  let waiting: T[] = [];
  let last: Promise<unknown> = Promise.resolve();
  let next: Promise<void> | undefined;

  async function writeAll(before: Promise<unknown>): Promise<void> {
    await before;
    await breathe(); // what ends in the same turn of the event loop goes along
    const items = waiting;
    waiting = [];
    next = undefined;
    await write(items);
  }

  return (item) => {
    waiting.push(item);
    if (!next) {
      next = writeAll(last);
      last = next.catch(() => undefined);
    }
    return next;
  };
}
