/** `vestibule --try-vault` in a packed app, over the vault of a terminal that it began itself, with its key in a real keyring. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { findKeyringPresence } from '../support/keyring-presence.ts';
import { createKeyringHome, startKeyringSession } from '../support/keyring-session.ts';
import { type Pack, packWithStandIn } from './support/pack-with-stand-in.ts';
import { createPackedKiosk } from './support/packed-kiosk.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 });

const notRun =
  process.platform === 'linux' ? '' : ' (not run: the stand-in looks like Electron on Linux only)';
const { noKeyring } = await findKeyringPresence();

describe.skipIf(notRun !== '')(`the packed app${notRun}`, () => {
  let pack: Pack;
  beforeAll(async () => {
    pack = await packWithStandIn();
    if (pack.code !== 0) throw new Error(pack.output);
  });
  afterAll(() => pack?.remove());

  it.skipIf(noKeyring)(
    `tries a copy of its vault, says its counts, opens no window and leaves nothing${noKeyring ? ` (not run: ${noKeyring})` : ''}`,
    async () => {
      const home = createKeyringHome();
      const session = await startKeyringSession({ home, keyring: 'unlocked' });
      const kiosk = createPackedKiosk(pack.appFolder, { mode: 'training' });
      const env = { DBUS_SESSION_BUS_ADDRESS: session.env.DBUS_SESSION_BUS_ADDRESS };
      const profile = path.join(kiosk.userData, 'training');
      try {
        const before = await kiosk.runToEnd(['--ozone-platform=headless', '--try-vault'], { env });
        expect(before).toMatchObject({ code: 0, openedWindow: false });
        expect(JSON.parse(before.out)).toMatchObject({ verdict: 'good', fromSchema: 0 });
        expect(existsSync(path.join(profile, 'vault'))).toBe(false);

        const heading = { name: 'Who is at the counter?' };
        const during = await kiosk.withPage(async (page) => {
          await page.getByRole('heading', heading).waitFor({ timeout: 60_000 });
          // While the kiosk has the vault open, as on the night of an update.
          return await kiosk.runToEnd(['--try-vault'], { env });
        }, env);
        const said = JSON.parse(during.out) as Record<string, unknown>;
        expect(said).toMatchObject({ verdict: 'good', captured: 0 });
        expect(said.fromSchema).toBe(said.toSchema);
        expect(during.code).toBe(0);
        expect(readdirSync(path.join(profile, 'vault')).some((name) => name.endsWith('.db'))).toBe(true);
        expect(existsSync(path.join(profile, 'updates', 'trial'))).toBe(false);

        // Without the bus the key is out of reach: it says so, and makes no other.
        const without = await kiosk.runToEnd(['--try-vault']);
        expect(JSON.parse(without.out)).toMatchObject({ verdict: 'bad' });
      } finally {
        kiosk.remove();
        await session.end();
        home.remove();
      }
    },
  );

  it.each([
    [['--try-vault', '/somewhere/else'], '--try-vault'],
    [['--try-vault=1'], '--try-vault'],
    [['--no-sandbox', '--try-vault'], '--no-sandbox'],
    [['--try-vault', '--user-data-dir=/tmp/x'], '--try-vault'],
  ])('%j is refused before anything is opened', async (args, named) => {
    const kiosk = createPackedKiosk(pack.appFolder, { mode: 'training' });
    try {
      const ended = await kiosk.runToEnd(args);
      expect(ended).toMatchObject({ code: 78, out: '', openedWindow: false });
      expect(ended.error).toContain(named);
    } finally {
      kiosk.remove();
    }
  });
});
