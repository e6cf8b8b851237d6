/** The audit log on a supervisor's screen: looked at, checked, exported; and what staff are told once somebody has changed a line on the disk. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import Database from 'better-sqlite3';
import { whyNoKeyring } from '../../support/keyring-session.ts';
import { PROJECT_ROOT } from '../../support/kiosk-options.ts';
import { createLastingTerminal, type LastingTerminal } from '../support/lasting-terminal.ts';

const cli = path.join(PROJECT_ROOT, 'electron/audit/verify-audit-cli.ts');
const verify = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8' });
  return { status, said: stdout + stderr };
};

test.describe('the audit log', () => {
  test.skip(whyNoKeyring() !== undefined, whyNoKeyring());
  let terminal: LastingTerminal;
  test.beforeEach(async () => {
    terminal = await createLastingTerminal({ branch: 'Petaling Street', terminal: 'Counter 1' });
  });
  test.afterEach(() => terminal.remove());

  async function openLog(isBroken: boolean) {
    const { kiosk, clerk } = await terminal.start();
    await clerk.signIn('Daniel Lim', '8642');
    const told = clerk.page.getByText('Lines of the audit log are not as they were written');
    await (isBroken ? expect(told).toBeVisible() : expect(told).toHaveCount(0));
    await clerk.press('Staff: Daniel Lim');
    await clerk.press('Audit log');
    const dialog = clerk.page.getByRole('dialog', { name: 'Audit log of this terminal' });
    await expect(dialog.getByText('Signed in.').first()).toBeVisible();
    return { kiosk, dialog };
  }

  test('is exported signed, and a line that is changed on the disk is told at the next start', async () => {
    test.setTimeout(120_000);
    const first = await openLog(false);
    await expect(first.dialog.getByText('The kiosk started.')).toBeVisible();
    await first.dialog.getByRole('button', { name: 'Check the log' }).click();
    await expect(first.dialog.getByText(/^All \d+ lines hold/)).toBeVisible();
    await first.dialog.getByRole('button', { name: 'Export the log' }).click();
    await expect(first.dialog.getByText(/lines were written to audit-Counter-1-/)).toBeVisible();
    const fingerprint =
      /[0-9A-F]{4}( [0-9A-F]{4}){7}/.exec((await first.dialog.textContent()) ?? '')?.[0] ?? '';
    await first.kiosk.stop();

    const profile = path.join(terminal.profileDir, 'training');
    const exports = path.join(profile, 'exports');
    const [name = '', ...others] = readdirSync(exports);
    expect(others).toEqual([]);
    const held = verify(path.join(exports, name), '--key', fingerprint, '--terminal', 'Counter 1');
    expect(held.said).toContain('export-holds: ');
    expect(held.status).toBe(0);
    expect(verify('--profile', terminal.profileDir, '--training').said).toContain('vault-holds: ');

    const vault = path.join(profile, 'vault');
    const file = readdirSync(vault).find((one) => /^vault-\d+\.db$/.test(one)) ?? '';
    const database = new Database(path.join(vault, file));
    database.exec(`UPDATE audit SET line = replace(line, '"training"', '"live"') WHERE sequence = 1`);
    database.close();
    const broken = verify('--profile', terminal.profileDir, '--training');
    expect(broken.said).toContain('Line 1 is not as it was written.');
    expect(broken.status).toBe(1);

    const second = await openLog(true);
    await expect(second.dialog.getByText('A line is not as it was written.')).toBeVisible();
    await second.dialog.getByRole('button', { name: 'Check the log' }).click();
    await expect(second.dialog.getByRole('alert')).toContainText('Line 1 is not as it was written.');
  });
});
