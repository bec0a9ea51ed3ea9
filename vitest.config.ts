import { defineConfig } from 'vitest/config';

// Two projects: `fast` is what `npm test` runs, in seconds; `slow` starts whole processes and scores against shared data.
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'fast', include: ['test/**/*.test.ts'], exclude: ['test/slow/**'] } },
      {
        test: {
          name: 'slow',
          include: ['test/slow/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
