import { defineConfig } from 'vitest/config';

/** `npm run screenshots`: draws README's pictures anew from the playground, so that they never go stale. */
export default defineConfig({ test: { include: ['tests/browser/screenshots.ts'] } });
