/** `vestibule --recover` in a packed app: a dead terminal's profile, copied to a machine with another keyring, opens there. */
import { cpSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { findKeyringPresence } from '../support/keyring-presence.ts';
import { createKeyringHome, startKeyringSession } from '../support/keyring-session.ts';
import { type Pack, packWithStandIn } from './support/pack-with-stand-in.ts';
import { createPackedKiosk } from './support/packed-kiosk.ts';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 300_000 });

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

  /** A machine: a user with a keyring of their own, and the packed app. */
  const machine = async (recipient: string) => {
    const home = createKeyringHome();
    const session = await startKeyringSession({ home, keyring: 'unlocked' });
    const env = { DBUS_SESSION_BUS_ADDRESS: session.env.DBUS_SESSION_BUS_ADDRESS };
    const kiosk = createPackedKiosk(pack.appFolder, {
      ...{ mode: 'live', terminal: 'Counter 2', recovery: { recipient } },
    });
    const live = path.join(kiosk.userData, 'live');
    const close = async () => {
      kiosk.remove();
      await session.end();
      home.remove();
    };
    const firstScreen = () =>
      kiosk.withPage(async (page) => {
        const begins = page.getByRole('heading', { name: 'Set up the first supervisor' });
        const blocked = page.getByText('The keychain is not the one');
        await begins.or(blocked).first().waitFor({ timeout: 60_000 });
        return (await begins.count()) > 0 ? 'opens' : 'blocked';
      }, env);
    return { kiosk, env, live, close, firstScreen };
  };

  it.skipIf(noKeyring)(
    `recovers where it is told that the original is dead, and not before${noKeyring ? ` (not run: ${noKeyring})` : ''}`,
    async () => {
      const identity = await generateIdentity();
      const recipient = await identityToRecipient(identity);
      const [dead, other] = [await machine(recipient), await machine(recipient)];
      try {
        const credentials = JSON.stringify({ appId: 'specimen-id', appKey: 'specimen-key' });
        await dead.kiosk.runToEnd(['--provision', 'kybio'], { input: credentials, env: dead.env });
        expect(await dead.firstScreen()).toBe('opens');
        const copy = path.join(dead.live, 'vault', 'recovery.age');
        expect(readFileSync(copy, 'utf8')).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----/);
        cpSync(dead.live, other.live, { recursive: true });
        expect(await other.firstScreen()).toBe('blocked');

        const recover = (...args: string[]) =>
          other.kiosk.runToEnd(['--recover', ...args], { input: identity, env: other.env });
        const looked = await recover();
        expect(looked).toMatchObject({ code: 2, openedWindow: false });
        expect(looked.error).toContain('This is the outbox of the terminal "Counter 2"');
        expect(existsSync(path.join(other.live, 'vault', 'recovered.json'))).toBe(false);

        const done = await recover('--original-is-dead');
        expect(done).toMatchObject({ code: 0, error: '', openedWindow: false });
        expect(`${looked.error}${done.out}`).not.toContain(identity);
        expect(await other.firstScreen()).toBe('opens');
        // The start has told the audit log, and written the copy anew for this keychain.
        expect(existsSync(path.join(other.live, 'vault', 'recovered.json'))).toBe(false);
        const anew = readFileSync(path.join(other.live, 'vault', 'recovery.age'), 'utf8');
        expect(anew).not.toBe(readFileSync(copy, 'utf8'));
      } finally {
        await dead.close();
        await other.close();
      }
    },
  );

  it.each([
    [['--recover', '--profile', '/tmp/x'], 2, 'Usage: vestibule --recover'],
    [['--recover', '--original-is-dead', '--no-sandbox'], 2, 'Usage: vestibule --recover'],
    [['--no-sandbox', '--recover'], 78, 'refused to start: --no-sandbox'],
  ])('%j is refused before anything is opened', async (args, code, said) => {
    const kiosk = createPackedKiosk(pack.appFolder, { mode: 'live' });
    try {
      const ended = await kiosk.runToEnd(args, { input: 'AGE-SECRET-KEY-1SPECIMEN' });
      expect(ended).toMatchObject({ code, out: '', openedWindow: false });
      expect(ended.error).toContain(said);
      expect(ended.error).not.toContain('SPECIMEN');
    } finally {
      kiosk.remove();
    }
  });
});
