import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { contract } from './shared/contract/contract.ts';
import { eventNames } from './shared/contract/events.ts';

/** Files that take minutes, though they are short. */
const isSlow = ({ moduleId }: TestSpecification): boolean =>
  /[\\/]test[\\/](torture|bench)[\\/]|[\\/](real-keyring|crash)\.test\.ts$/.test(moduleId);

/** Begins with them: at the end one would run alone, and all other cores wait for it. */
class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...sorted.filter(isSlow), ...sorted.filter((file) => !isSlow(file))];
  }
}

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
    sequence: { sequencer: SlowFirst },
    server: { deps: { inline: ['electron-store'] } },
  },
});
