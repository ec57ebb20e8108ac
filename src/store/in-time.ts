/** Waits for something, but not for ever: what comes too late is replaced. Leaves no timer behind. */
export function inTime<T, Else>(wanted: Promise<T>, milliseconds: number, otherwise: Else): Promise<T | Else> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds, otherwise);
    timer.unref();
    wanted.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
