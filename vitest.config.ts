import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { contract } from './shared/contract/contract.ts';
import { eventNames } from './shared/contract/events.ts';

export default defineConfig({
  // The same names the preload is built with (electron.vite.config.ts).
  define: {
    __METHOD_NAMES__: JSON.stringify(Object.keys(contract)),
    __EVENT_NAMES__: JSON.stringify(eventNames),
  },
  resolve: {
    // Importing the real package outside Electron would download its binary.
    alias: { electron: fileURLToPath(new URL('./test/support/electron-double.ts', import.meta.url)) },
  },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: [
      'test/e2e/**',
      'node_modules/**',
      // What takes minutes is for `npm run test:all`.
      ...(process.env.VESTIBULE_TEST_ALL === '1' ? [] : ['test/**/*.all.test.ts']),
    ],
    setupFiles: ['test/support/loopback-only.ts'],
    // A limit against hanging, not a measure: the machines that run this are shared and noisy.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Vitest leaves one core free for somebody at the keyboard; on a machine of two that is half of it.
    maxWorkers: '100%',
    server: { deps: { inline: ['electron-store'] } },
  },
});
