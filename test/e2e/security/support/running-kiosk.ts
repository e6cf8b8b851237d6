/** Kiosks for security proofs: one shared by a file's tests, or one for a single check. */
import { test } from '@playwright/test';
import { type KioskApp, type KioskOptions, launchKiosk } from '../../../support/kiosk-app.ts';
import { type Edit, withWeakenedApp } from './weakened-app.ts';

/** A proof may start several kiosks, one after the other, beside whatever else the machine does. */
export const allowSeveralStarts = () => test.describe.configure({ timeout: 90_000 });

/** Starts one kiosk before the file's tests and ends it after them. */
export function shareKiosk(options: KioskOptions = {}): () => KioskApp {
  allowSeveralStarts();
  let kiosk: KioskApp | undefined;
  test.beforeAll(async () => {
    kiosk = await launchKiosk(options);
  });
  test.afterAll(() => kiosk?.stop());
  return () => {
    if (!kiosk) throw new Error('the kiosk is not running yet');
    return kiosk;
  };
}

/** Runs a check in a kiosk of its own. */
export async function inKiosk<Value>(
  options: KioskOptions,
  check: (kiosk: KioskApp) => Promise<Value>,
): Promise<Value> {
  const kiosk = await launchKiosk(options);
  try {
    return await check(kiosk);
  } finally {
    await kiosk.stop();
  }
}

/** Runs a check in a kiosk whose built app was weakened: what it finds there it must not find in the real one. */
export const inWeakenedKiosk = <Value>(edits: readonly Edit[], check: (kiosk: KioskApp) => Promise<Value>) =>
  withWeakenedApp(edits, ({ appPath }) => inKiosk({ appPath }, check));
