import { defineConfig } from 'vitest/config';

/** `npm run bench`: measures, and never fails. */
export default defineConfig({
  test: { include: ['tests/bench/*.ts'], exclude: ['**/*.config.ts'], testTimeout: 600_000 },
});
