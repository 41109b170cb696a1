import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Some tests run a whole command, which takes seconds on a busy machine.
    testTimeout: 30_000,
    // No test leaves anything behind, and to load all modules anew for each file takes as long as the tests.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}'],
          exclude: ['src/tests/**'],
        },
      },
      {
        extends: true,
        test: { name: 'scripts', include: ['scripts/**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'house',
          include: ['src/tests/*.test.ts'],
          exclude: ['src/tests/site.test.ts'],
        },
      },
      {
        // Reads sites that `npm test` has built before.
        extends: true,
        test: { name: 'site', include: ['src/tests/site.test.ts'], testTimeout: 300_000 },
      },
    ],
  },
});
