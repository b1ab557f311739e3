import { defineConfig } from 'vitest/config';

/** Apart from `npm test`, which needs no browser. */
export default defineConfig({
  test: {
    include: ['test/browser/*.browser.ts'],
    reporters: ['default', './test/check/totals.ts'],
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});
