import { defineConfig } from 'vitest/config';

/** `npm run bench`: measures, and never fails. */
export default defineConfig({
  test: { include: ['tests/bench/questions.ts', 'tests/bench/tips.ts', 'tests/bench/load.ts'], testTimeout: 600_000 },
});
