import { defineConfig } from '@playwright/test';

/** End-to-end tests: the real bundles, in Electron or in the stand-in (`test/support/kiosk-app.ts`). */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.e2e.ts',
  // One more than the cores of a small machine: tests that wait for a real cooldown leave them to others.
  workers: 3,
  // What takes many minutes is for `npm run test:all`: every step of every journey, and answers lost for a minute.
  ...(process.env.VESTIBULE_TEST_ALL === '1' ? {} : { grepInvert: /@all/ }),
  // Limits against hanging, not measures: the machines that run this are shared and noisy.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  forbidOnly: true,
  outputDir: 'out/e2e',
  reporter: [['list'], ['json', { outputFile: 'out/reports/e2e.json' }]],
});
