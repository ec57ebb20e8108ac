// Loaded before an app that is measured (with --expose-gc): at SIGUSR2 it tells what its heap really holds.
process.on('SIGUSR2', () => {
  globalThis.gc?.();
  globalThis.gc?.();
  process.stdout.write(`heap ${process.memoryUsage().heapUsed}\n`);
});
