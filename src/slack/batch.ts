/** What an answer does not wait for: written together, some time later. */
export interface Batch<T> {
  add(item: T): void;
  /** Resolves once everything that was added is written, or has failed. */
  flush(): Promise<void>;
}

export interface BatchOptions<T> {
  readonly write: (items: readonly T[]) => Promise<unknown>;
  readonly onError: (error: unknown) => void;
  readonly delayMs?: number;
}

/** While the store cannot keep up, what comes on top is let go: it is worth neither memory nor an answer. */
const MOST = 5000;

/** A busy second costs the store one write. */
export function createBatch<T>({ write, onError, delayMs = 1000 }: BatchOptions<T>): Batch<T> {
  let waiting: T[] = [];
  let written: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;

  function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    written = written.then(async () => {
      const items = waiting;
      waiting = [];
      if (items.length > 0) await write(items);
    });
    written = written.catch(onError);
    return written.then(() => undefined);
  }

  return {
    add(item) {
      if (waiting.length >= MOST) return;
      waiting.push(item);
      timer ??= setTimeout(flush, delayMs).unref();
    },
    flush,
  };
}
