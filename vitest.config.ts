import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/**/*.slow.test.ts'],
    globals: false,
    // The time limits only end a hung run: nothing in the tests is measured in seconds.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
