import { defineConfig } from 'vitest/config';

// Two projects: `fast` is what `npm test` runs, in seconds; `slow` starts whole processes and scores against shared data.
export default defineConfig({
  test: {
    // pdf.js leaves rejected promises behind when it gives a broken file up; the thread that reads files ignores them.
    onUnhandledError: (error) => !/pdfjs\.mjs/.test(error.stack ?? ''),
    projects: [
      {
        test: {
          name: 'fast',
          include: ['test/**/*.test.ts'],
          exclude: ['test/slow/**', '**/node_modules/**'],
          setupFiles: ['test/setup.ts'],
          // Files of tests leave nothing behind in modules, so they may share them: to import all anew takes as long as the tests.
          isolate: false,
          // Tests run side by side on few cores: what takes half a second alone may take several here.
          testTimeout: 20_000,
        },
      },
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
