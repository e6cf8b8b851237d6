import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';

const both = '1280x800,1280x800';

/** Two displays, the second of which can be unplugged, and everything that crosses between pages and main written down. The stand-in only. */
export interface CustomerDisplay {
  /** For `kioskEnv`. */
  readonly env: Record<string, string>;
  readonly plug: () => void;
  readonly unplug: () => void;
  /** What crossed for the windows of a preload since `from`, both ways, as written. */
  readonly ipcOf: (preload: 'index.cjs' | 'customer.cjs', from?: number) => string;
  /** How much has crossed up to now, for `ipcOf`. */
  readonly mark: () => number;
}

export function createCustomerDisplay(): CustomerDisplay {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'vestibule-displays-'));
  const displays = path.join(folder, 'displays');
  const ipc = path.join(folder, 'ipc');
  const plug = () => writeFileSync(displays, both);
  plug();
  writeFileSync(ipc, '');
  const lines = () => readFileSync(ipc, 'utf8').split('\n');
  return {
    env: { STAND_IN_DISPLAYS_FILE: displays, STAND_IN_IPC_LOG: ipc },
    plug,
    unplug: () => writeFileSync(displays, '1280x800'),
    mark: () => lines().length,
    ipcOf: (preload, from = 0) =>
      lines()
        .slice(Math.max(0, from - 1))
        .filter((line) => line.startsWith(`{"preload":"${preload}"`))
        .join('\n'),
  };
}

/** Watches a page's whole document, and what stands in its fields, for a text; also for a moment, also in an attribute. */
export async function watchFor(page: Page, text: string): Promise<() => Promise<boolean>> {
  await page.evaluate((sought) => {
    const place = globalThis as unknown as { hasShown?: Record<string, boolean> };
    place.hasShown ??= {};
    const shown = place.hasShown;
    shown[sought] = false;
    const plain = (from: string) => from.replace(/<[^>]*>|\s/g, '');
    const look = () => {
      const fields = [...document.querySelectorAll('input, textarea')].map(
        (one) => (one as HTMLInputElement).value,
      );
      const whole = document.documentElement.outerHTML;
      if ([whole, plain(whole), ...fields].some((one) => one.includes(sought))) shown[sought] = true;
    };
    new MutationObserver(look).observe(document, {
      ...{ subtree: true, childList: true, characterData: true, attributes: true },
    });
    addEventListener('input', look, { capture: true });
    setInterval(look, 20);
    look();
  }, text);
  return () =>
    page.evaluate(
      (sought) => (globalThis as unknown as { hasShown: Record<string, boolean> }).hasShown[sought] ?? false,
      text,
    );
}
