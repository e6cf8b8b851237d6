import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test as base } from '@playwright/test';
import { type KioskApp, launchKiosk } from '../../support/kiosk-app.ts';
import { type Clerk, createClerk } from './clerk.ts';
import { createForm, type Form } from './form.ts';

interface KioskFixtures {
  /** What `policy.json` says, as IT would write it. */
  readonly policy: Record<string, unknown> | string;
  /** Writes down what the practice providers receive, for `readTwinRequests`. */
  readonly twinLog: boolean;
  /** A film that the camera plays (an `.mjpeg`); absent, there is no camera. */
  readonly fakeCamera: string | undefined;
  /** What else stands in the kiosk's environment. */
  readonly kioskEnv: Record<string, string>;
  readonly kiosk: KioskApp;
  readonly clerk: Clerk;
  readonly form: Form;
}

/** A kiosk of its own for every test, in training mode, with a clerk at it. */
export const test = base.extend<KioskFixtures>({
  // Ten seconds instead of sixty, so that a test of the cooldown waits for the real thing and still ends.
  policy: [
    { branch: 'Petaling Street', terminal: 'Counter 3', code: { resendCooldownSeconds: 10 } },
    { option: true },
  ],
  twinLog: [false, { option: true }],
  fakeCamera: [undefined, { option: true }],
  kioskEnv: [{}, { option: true }],
  kiosk: async ({ policy, twinLog, fakeCamera, kioskEnv }, use, testInfo) => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'vestibule-policy-'));
    const policyFile = path.join(folder, 'policy.json');
    writeFileSync(policyFile, typeof policy === 'string' ? policy : JSON.stringify(policy));
    const kiosk = await launchKiosk({
      policyFile,
      env: { ...kioskEnv, ...(twinLog ? { VESTIBULE_TWIN_LOG: '1' } : {}) },
      ...(fakeCamera ? { fakeCamera } : {}),
    });
    // A press that finds nothing says so, instead of using up the test's own time.
    kiosk.page.setDefaultTimeout(30_000);
    await use(kiosk);
    if (testInfo.status !== testInfo.expectedStatus) {
      await kiosk.page.screenshot({ path: testInfo.outputPath('last.png') }).catch(() => {});
      writeFileSync(testInfo.outputPath('kiosk.log'), kiosk.log());
      // Printed too: where the tests run on somebody else's machine, what they print is all that is left.
      console.log(`The kiosk's last words:\n${kiosk.log().trimEnd().split('\n').slice(-12).join('\n')}`);
    }
    await kiosk.stop();
    rmSync(folder, { recursive: true, force: true });
  },
  clerk: async ({ kiosk }, use) => use(createClerk(kiosk.page)),
  form: async ({ kiosk }, use) => use(createForm(kiosk.page)),
});
