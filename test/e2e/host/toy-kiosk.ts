/** The stand-in's own tests run a toy product, so that they stand on nothing that is still being built. */
import path from 'node:path';
import { test as base, expect } from '@playwright/test';
import { type KioskApp, type KioskOptions, launchKiosk } from '../../support/kiosk-app.ts';
import { PROJECT_ROOT } from '../../support/kiosk-options.ts';
import { type KioskProcess, startKioskProcess } from '../../support/kiosk-process.ts';

export type { KioskApp };
export { expect };

const toy = { host: 'stand-in', appPath: path.join(PROJECT_ROOT, 'test/electron-stand-in/toy') } as const;

/** The toy with its page. */
export function launchToy(options: KioskOptions = {}): Promise<KioskApp> {
  return launchKiosk({ ...toy, ...options });
}

/** The toy as a process, without a debugging port. */
export function startToy(options: KioskOptions = {}, chromiumSwitches: readonly string[] = []): KioskProcess {
  return startKioskProcess({ ...toy, ...options }, chromiumSwitches);
}

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

/** A fresh toy for each test. */
export const test = base.extend<{ kiosk: KioskApp }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern
  kiosk: async ({}, use) => {
    const kiosk = await launchToy();
    await use(kiosk);
    await kiosk.stop();
  },
});

/** One toy for all tests of a file, where they do not disturb each other. */
export const sharedTest = base.extend<object, { kiosk: KioskApp }>({
  kiosk: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern
    async ({}, use) => {
      const kiosk = await launchToy();
      await use(kiosk);
      await kiosk.stop();
    },
    { scope: 'worker' },
  ],
});
