import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import { createClerk } from '../../e2e/support/clerk.ts';
import { createForm } from '../../e2e/support/form.ts';
import { type KioskApp, launchKiosk } from '../../support/kiosk-app.ts';
import { keepSheet } from '../../support/specimens/flatbed-sheet.ts';
import { type CountedWindow, countInPage, type Done } from './count-in-page.ts';
import { type DocumentFiles, type Route, routes } from './routes.ts';

/** What a route took of a person and of the machine. */
export interface Counted extends Done {
  readonly journey: string;
  readonly document?: Route['document'];
  /** From the unlocked home screen to the receipt, less what the customer is waited for, as the driver saw it. */
  readonly machineSeconds: number;
}

/** Goes every route, each at a kiosk of its own that knows nobody yet, as built, in training. Rejects where one does not come to its receipt. */
export async function countRoutes(): Promise<readonly Counted[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'vestibule-people-'));
  const policyFile = path.join(folder, 'policy.json');
  writeFileSync(
    policyFile,
    JSON.stringify({ branch: 'Petaling Street', terminal: 'Counter 3', country: 'MY' }),
  );
  const sheet = async (...of: Parameters<typeof keepSheet>) => (await keepSheet(...of)).file;
  const documents: DocumentFiles = {
    passport: await sheet('td3', 'front', 7),
    licence: { front: await sheet('licence', 'front', 7), back: await sheet('licence', 'back', 7) },
  };
  const all: Counted[] = [];
  try {
    for (const route of routes) {
      const kiosk = await launchKiosk({ policyFile });
      try {
        all.push(await countRoute(kiosk, route, documents));
      } finally {
        await kiosk.stop();
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return all;
}

async function countRoute({ page }: KioskApp, route: Route, documents: DocumentFiles): Promise<Counted> {
  page.setDefaultTimeout(30_000);
  const clerk = createClerk(page);
  await clerk.signIn();
  await expect(clerk.button('Begin: Gold account')).toBeVisible();
  await page.evaluate(countInPage);
  const begunAt = performance.now();
  let waitedMs = 0;
  const pause = (now: boolean) =>
    page.evaluate((isPaused) => (window as unknown as CountedWindow).countedActions.pause(isPaused), now);
  const hearCode = async () => {
    const from = performance.now();
    await pause(true);
    const code = await clerk.readNewestCode();
    await pause(false);
    waitedMs += performance.now() - from;
    return code;
  };
  await route.go({ clerk, form: createForm(page), hearCode, documents });
  const machineSeconds = (performance.now() - begunAt - waitedMs) / 1000;
  const done = await page.evaluate(() => (window as unknown as CountedWindow).countedActions.read());
  const { journey, document } = route;
  return { journey, ...(document ? { document } : {}), ...done, machineSeconds };
}
