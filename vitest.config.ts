import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { provider } from './renderer/i18n/en/provider.ts';
import { receiptPaper } from './renderer/i18n/en/receipt.ts';
import { standby } from './renderer/i18n/en/standby.ts';
import { contract } from './shared/contract/contract.ts';
import { customerContract, customerEvents } from './shared/contract/customer-contract.ts';
import { eventNames } from './shared/contract/events.ts';

/** Files that take minutes, though they are short. */
const isSlow = ({ moduleId }: TestSpecification): boolean =>
  /[\\/]test[\\/](torture|bench|gallery)[\\/]|[\\/](practice-(18|21)-[a-z-]+|crash)\.test\.ts$/.test(
    moduleId,
  );

/** Begins with them: at the end one would run alone, and all other cores wait for it. */
class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...sorted.filter(isSlow), ...sorted.filter((file) => !isSlow(file))];
  }
}

/** What takes minutes is for `npm run test:all`. */
const left = [
  'test/e2e/**',
  'node_modules/**',
  ...(process.env.VESTIBULE_TEST_ALL === '1' ? [] : ['test/**/*.all.test.ts']),
];

/** What `npm run check` runs. */
const architecture = ['test/architecture/**/*.test.ts'];

/**
 * Rules and parts that keep nothing between calls, and whose tests replace nothing that others use: these files share a process, whose
 * start and modules cost most of them more than their tests. Everything else has a process of its own.
 */
const together = [
  'test/shared/**/*.test.ts',
  'test/renderer/{bridge,capture,guards,i18n,imaging,stores,styles}/**/*.test.ts',
  'test/electron/{applications,audit,connectivity,ipc,reference}/**/*.test.ts',
];

export default defineConfig({
  // The same names the preload is built with (electron.vite.config.ts).
  define: {
    __METHOD_NAMES__: JSON.stringify(Object.keys(contract)),
    __EVENT_NAMES__: JSON.stringify(eventNames),
    __STANDBY_WORDS__: JSON.stringify({ en: standby }),
    __RECEIPT_WORDS__: JSON.stringify({ en: { ...receiptPaper, provider } }),
    __CUSTOMER_METHOD_NAMES__: JSON.stringify(Object.keys(customerContract)),
    __CUSTOMER_EVENT_NAMES__: JSON.stringify(Object.keys(customerEvents)),
  },
  resolve: {
    // Importing the real package outside Electron would download its binary.
    alias: { electron: fileURLToPath(new URL('./test/support/electron-double.ts', import.meta.url)) },
  },
  test: {
    projects: [
      { extends: true, test: { name: 'together', include: together, exclude: left, isolate: false } },
      {
        extends: true,
        test: {
          name: 'alone',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...left, ...together, ...architecture],
        },
      },
      { extends: true, test: { name: 'architecture', include: architecture } },
    ],
    setupFiles: ['test/support/loopback-only.ts', 'test/support/patient-screens.ts'],
    // A limit against hanging, not a measure: the machines that run this are shared and noisy.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
    // Vitest leaves one core free for somebody at the keyboard; on a machine of two that is half of it.
    maxWorkers: '100%',
    sequence: { sequencer: SlowFirst },
    server: { deps: { inline: ['electron-store'] } },
  },
});
