const MOST = 1000;

/** Keeps what was loaded for some milliseconds, so that a busy channel costs the store one query. */
export function brieflyKept<In, Out>(milliseconds: number, load: (input: In) => Promise<Out>) {
  const kept = new Map<string, { readonly until: number; readonly value: Promise<Out> }>();
  return {
    get(key: string, input: In): Promise<Out> {
      const now = performance.now();
      const known = kept.get(key);
      if (known && known.until > now) return known.value;
      if (kept.size >= MOST) kept.clear();
      const value = load(input);
      kept.set(key, { until: now + milliseconds, value });
      value.catch(() => kept.delete(key)); // a failure is tried again, not kept
      return value;
    },
    forget: (): void => kept.clear(),
  };
}
