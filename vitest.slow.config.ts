import { defineConfig } from 'vitest/config';

/** The long runs that prove what `npm test` only samples. */
export default defineConfig({
  test: {
    include: ['tests/**/*.slow.test.ts'],
    testTimeout: 3_600_000,
    hookTimeout: 3_600_000,
  },
});
