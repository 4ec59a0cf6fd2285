import { defineConfig } from 'vitest/config';

/** Unit tests: everything under tests/ but the browser specs, in plain Node. */
export default defineConfig({
  test: {
    root: `${import.meta.dirname}/..`,
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/browser/**', 'node_modules/**'],
    testTimeout: 30_000,
    pool: 'forks',
  },
});
