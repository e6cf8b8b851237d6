import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import type { KioskApp } from '../../support/kiosk-app.ts';

/**
 * The kiosk's page as somebody sees it who comes anew: Playwright gives up a page whose renderer has died, also where it lives again.
 * In the stand-in. The browser is to be closed.
 */
export async function lookAgain(
  kiosk: KioskApp,
): Promise<{ readonly browser: Browser; readonly page: Page }> {
  const [port, secretPath] = readFileSync(path.join(kiosk.browserDir(), 'DevToolsActivePort'), 'utf8').split(
    '\n',
  );
  const browser = await chromium.connectOverCDP(`ws://127.0.0.1:${port}${secretPath}`, { noDefaults: true });
  const [context] = browser.contexts();
  const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
  if (!page) throw new Error('there is no page');
  return { browser, page };
}
