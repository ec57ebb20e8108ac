import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const built = fileURLToPath(new URL('../../dist/', import.meta.url));

/** Measures, and never fails: what people run, the built modules, which tests see with a detour in every call. */
export default defineConfig({
  resolve: { alias: [{ find: /^(?:\.\.\/)+src\/(.*)$/, replacement: `${built}$1` }] },
  test: {
    include: ['tests/bench/questions.ts', 'tests/bench/tips.ts', 'tests/bench/load.ts'],
    testTimeout: 600_000,
    server: { deps: { external: [/\/dist\//] } },
  },
});
