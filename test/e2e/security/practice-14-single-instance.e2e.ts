/** Practice 14: a second start on the same profile ends by itself, changes nothing, and leaves the first one as it was. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { startKioskProcess } from '../../support/kiosk-process.ts';
import { callMain } from './support/bridge.ts';
import { allowSeveralStarts, inKiosk } from './support/running-kiosk.ts';

allowSeveralStarts();

/** What is in the product's own files of a profile. */
function contentsOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && /\.(json|jsonl|log|db|sqlite)$/.test(entry.name),
  );
  return Object.fromEntries(
    files.map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return [path.relative(folder, file), createHash('sha256').update(readFileSync(file)).digest('hex')];
    }),
  );
}

test('the second start exits, and the first keeps its page, its session and its files', async () => {
  const profileDir = mkdtempSync(path.join(tmpdir(), 'vestibule-second-'));
  try {
    await inKiosk({ profileDir }, async ({ page }) => {
      await page.evaluate(() => void Object.assign(window, { stillHere: true }));
      await callMain(page, 'staff.sign-in', { staffId: 'nur-aina', pin: '2468' });
      const before = contentsOf(profileDir);
      expect(Object.keys(before).length).toBeGreaterThan(0);

      const second = startKioskProcess({ profileDir, args: ['--devtools', '/etc/passwd'] });
      expect(await second.exited).toBe(0);
      expect(second.chromium()).toBeUndefined();

      expect(contentsOf(profileDir)).toEqual(before);
      expect(await page.evaluate(() => 'stillHere' in window)).toBe(true);
      expect(await callMain(page, 'staff.read-session')).toMatchObject({
        ok: true,
        value: { state: 'signed-in' },
      });
    });
  } finally {
    rmSync(profileDir, { recursive: true, force: true });
  }
});

test('control: on a profile of its own a second start comes up beside the first', async () => {
  await inKiosk({}, async () => {
    expect(await inKiosk({}, async ({ page }) => page.url())).toMatch(/index\.html$/);
  });
});
