/** The stand-in's own tests run a toy product, so that they stand on nothing that is still being built. */
import path from 'node:path';
import { test as base, expect } from '@playwright/test';
import { type KioskApp, type KioskOptions, launchKiosk } from '../../support/kiosk-app.ts';
import { PROJECT_ROOT } from '../../support/kiosk-options.ts';
import { type KioskProcess, startKioskProcess } from '../../support/kiosk-process.ts';

export type { KioskApp };
export { expect };

const toy = { host: 'stand-in', appPath: path.join(PROJECT_ROOT, 'test/electron-stand-in/toy') } as const;

interface ToyBridge {
  call(name: string, ...args: unknown[]): Promise<unknown>;
}

/** Calls one of the toy's answers in main, from the page. */
export function callToy<T>({ page }: KioskApp, name: string, ...args: unknown[]): Promise<T> {
  const call = (given: { name: string; args: unknown[] }) =>
    (globalThis as unknown as { toy: ToyBridge }).toy.call(given.name, ...given.args);
  return page.evaluate(call, { name, args }) as Promise<T>;
}

export interface ToyState {
  asked: { permission: string; mediaTypes?: string[] }[];
  checked: { permission: string; requestingOrigin: string; mediaType?: string }[];
  navigations: string[];
  opened: { url: string; disposition: string }[];
  keys: string[];
  downloads: string[];
  requests: number;
}

/** What the toy's main has seen so far. */
export function readToyState(kiosk: KioskApp): Promise<ToyState> {
  return callToy<ToyState>(kiosk, 'state');
}

interface ToyFixtures {
  /** A fresh toy. */
  kiosk: KioskApp;
  /** Another one, started as the test wants it; ended with the test. */
  launch(options?: KioskOptions): Promise<KioskApp>;
  /** The toy as a process, without a page to drive and without a debugging port; ended with the test. */
  start(options?: KioskOptions, chromiumSwitches?: readonly string[]): KioskProcess;
}

export const test = base.extend<ToyFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern
  launch: async ({}, use) => {
    const launched: KioskApp[] = [];
    await use(async (options = {}) => {
      const kiosk = await launchKiosk({ ...toy, ...options });
      launched.push(kiosk);
      return kiosk;
    });
    await Promise.all(launched.map((kiosk) => kiosk.stop()));
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern
  start: async ({}, use) => {
    const started: KioskProcess[] = [];
    await use((options = {}, chromiumSwitches = []) => {
      const kiosk = startKioskProcess({ ...toy, ...options }, chromiumSwitches);
      started.push(kiosk);
      return kiosk;
    });
    await Promise.all(started.map((kiosk) => kiosk.stop()));
  },
  kiosk: async ({ launch }, use) => {
    await use(await launch({}));
  },
});

/** One toy for all tests of a file, where they do not disturb each other. */
export const sharedTest = base.extend<object, { kiosk: KioskApp }>({
  kiosk: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern
    async ({}, use) => {
      const kiosk = await launchKiosk(toy);
      await use(kiosk);
      await kiosk.stop();
    },
    { scope: 'worker' },
  ],
});
