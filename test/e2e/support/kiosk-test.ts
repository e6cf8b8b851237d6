import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test as base } from '@playwright/test';
import { type KioskApp, launchKiosk } from '../../support/kiosk-app.ts';
import { type Clerk, createClerk } from './clerk.ts';

interface KioskFixtures {
  /** What `policy.json` says, as IT would write it. */
  readonly policy: Record<string, unknown> | string;
  readonly kiosk: KioskApp;
  readonly clerk: Clerk;
}

/** A kiosk of its own for every test, in training mode, with a clerk at it. */
export const test = base.extend<KioskFixtures>({
  // Ten seconds instead of sixty, so that a test of the cooldown waits for the real thing and still ends.
  policy: [
    { branch: 'Petaling Street', terminal: 'Counter 3', code: { resendCooldownSeconds: 10 } },
    { option: true },
  ],
  kiosk: async ({ policy }, use) => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'vestibule-policy-'));
    const policyFile = path.join(folder, 'policy.json');
    writeFileSync(policyFile, typeof policy === 'string' ? policy : JSON.stringify(policy));
    const kiosk = await launchKiosk({ policyFile });
    await use(kiosk);
    await kiosk.stop();
    rmSync(folder, { recursive: true, force: true });
  },
  clerk: async ({ kiosk }, use) => use(createClerk(kiosk.page)),
});
