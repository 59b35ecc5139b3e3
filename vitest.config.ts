import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/**/*.slow.test.ts'],
    globals: false,
    // By default one core is left idle, which on two cores is half of them, and most tests wait for a process or a socket.
    maxWorkers: '100%',
    // The time limits only end a hung run: nothing in the tests is measured in seconds.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
