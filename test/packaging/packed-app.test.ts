/** Practice 10 and the packaging: what `npm run pack -- --dir` really makes, looked at entry by entry, and run. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { parseSync } from 'vite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { findSecretText, findWrongEntries } from '../../packaging/checks/packed-entries.mjs';
import { readArchive } from '../../packaging/checks/read-archive.mjs';
import { checkFuses } from '../../packaging/checks/read-fuse-wire.mjs';
import { listFiles, projectRoot } from '../architecture/source/source-file.ts';
import { findKeyringPresence } from '../support/keyring-presence.ts';
import { createKeyringHome, startKeyringSession } from '../support/keyring-session.ts';
import { type Pack, packWithStandIn } from './support/pack-with-stand-in.ts';
import { createPackedKiosk, type PackedKiosk } from './support/packed-kiosk.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 });

const notRun =
  process.platform === 'linux' ? '' : ' (not run: the stand-in looks like Electron on Linux only)';

describe.skipIf(notRun !== '')(`the packed app${notRun}`, () => {
  let pack: Pack;
  let archive: ReturnType<typeof readArchive>;
  beforeAll(async () => {
    pack = await packWithStandIn();
    if (pack.code !== 0) throw new Error(pack.output);
    archive = readArchive(path.join(pack.appFolder, 'resources/app.asar'));
  });
  afterAll(() => pack?.remove());

  describe('holds', () => {
    it('the bundles, package.json and what runs of three packages; nothing else', () => {
      expect(archive.entries.length).toBeGreaterThan(50);
      expect(findWrongEntries(archive.entries, 'linux')).toEqual([]);
    });

    it('every file of the bundles that were built', () => {
      const built = listFiles(['out/main', 'out/preload', 'out/renderer']).filter(
        (file) => !file.endsWith('.map'),
      );
      const packed = archive.entries.map(({ path: name }) => name).filter((name) => name.startsWith('out/'));
      expect(packed.sort()).toEqual(built.sort());
    });

    it('every package that main asks for at run time, and no other', () => {
      const bundles = archive.entries.filter(({ path: name }) => /^out\/main\/.*\.js$/.test(name));
      const asked = bundles.flatMap(({ path: name }) =>
        importsOf(name, archive.read(name).toString('utf8')).filter(isPackage),
      );
      const packed = archive.entries.flatMap(
        ({ path: name }) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(name)?.[1] ?? [],
      );
      const ofThisSystem = (name: string) => name.startsWith('@napi-rs/keyring-');
      expect([...new Set(packed)].filter((name) => !ofThisSystem(name)).sort()).toEqual(
        [...new Set(asked)].sort(),
      );
    });

    it('no key, no certificate, no source map, and no trace of where it was built', () => {
      const found = archive.entries
        .filter(({ path: name }) => !/\.(node|woff2|wasm|onnx|gz)$/.test(name))
        .flatMap(({ path: name }) =>
          findSecretText(name, archive.read(name).toString('utf8'), [projectRoot]),
        );
      expect(found).toEqual([]);
    });

    it('a package.json that names no dev dependency and no script', () => {
      const about = JSON.parse(archive.read('package.json').toString('utf8')) as Record<string, unknown>;
      expect(about).toMatchObject({ name: 'vestibule', main: 'out/main/index.js', type: 'module' });
      expect(Object.keys(about)).not.toEqual(expect.arrayContaining(['devDependencies']));
      expect(about.scripts).toBeUndefined();
    });
  });

  it('native code lies beside the archive, and nothing else does', () => {
    const beside = path.join(pack.appFolder, 'resources/app.asar.unpacked');
    const files = readdirSync(beside, { recursive: true, encoding: 'utf8' }).filter((name) =>
      statSync(path.join(beside, name)).isFile(),
    );
    expect(files.filter((name) => !name.endsWith('.node'))).toEqual([]);
    expect(files.map((name) => path.basename(name))).toEqual(
      expect.arrayContaining(['linux-x64.node', expect.stringMatching(/^keyring\./)]),
    );
  });

  it('practice 10: 9 of 9 fuses; the control, what it was packed with, has none of the hardened ones', () => {
    expect(checkFuses(path.join(pack.appFolder, 'vestibule'), 'linux')).toEqual([]);
    expect(checkFuses(path.join(pack.appFolder, '../../electron/electron'), 'linux')).toHaveLength(6);
  });

  it("Electron's own app is gone, and the session's files are at hand", () => {
    const resources = path.join(pack.appFolder, 'resources');
    expect(existsSync(path.join(pack.appFolder, '../../electron/resources/default_app.asar'))).toBe(true);
    expect(readdirSync(resources).sort()).toEqual(['app.asar', 'app.asar.unpacked', 'kiosk-session']);
    expect(readdirSync(path.join(resources, 'kiosk-session')).sort()).toEqual(['README.md', 'linux']);
  });

  describe('in the stand-in, packaged', () => {
    let kiosk: PackedKiosk | undefined;
    afterAll(() => kiosk?.remove());
    const kioskWith = (policy: Record<string, unknown> | undefined) => {
      kiosk?.remove();
      kiosk = createPackedKiosk(pack.appFolder, policy);
      return kiosk;
    };

    it('shows the sign-in, with its vault on the disk; no variable of a development run moves anything', async () => {
      const training = kioskWith({ mode: 'training', branch: 'Invented branch' });
      const elsewhere = path.join(training.userData, '../../elsewhere');
      const env = {
        VESTIBULE_PROFILE: elsewhere,
        VESTIBULE_POLICY: '/nowhere.json',
        VESTIBULE_TWIN_LOG: '1',
      };
      const seen = await training.withPage(async (page) => {
        await page.getByRole('heading', { name: 'Who is at the counter?' }).waitFor({ timeout: 60_000 });
        // The names come from main, through the preload.
        const pin = page.getByText(/Practice PIN/).first();
        await pin.waitFor();
        return await page.evaluate(() => ({ node: 'process' in window, url: location.pathname }));
      }, env);
      expect(seen).toEqual({ node: false, url: '/index.html' });
      // SQLite came out of the pack too.
      const files = listFiles(['training'], training.userData);
      expect(files.filter((name) => /\.(db|sqlite)$/.test(name))).not.toEqual([]);
      expect(files.filter((name) => name.includes('twin-requests'))).toEqual([]);
      expect(existsSync(elsewhere)).toBe(false);
    });

    it('without a policy nothing can be done, and it says which file is missing', async () => {
      const words = await kioskWith(undefined).withPage(async (page) => {
        const said = page.getByText('/etc/vestibule/policy.json');
        await said.first().waitFor({ timeout: 60_000 });
        return await said.first().textContent();
      });
      expect(words).toContain('is missing');
    });

    it.each(['--remote-debugging-port=0', '--provision-not'])(
      'refuses %s before anything is opened',
      async (argument) => {
        const ended = await kioskWith({ mode: 'training' }).runToEnd([argument]);
        expect(ended).toMatchObject({ code: 78, openedWindow: false });
        expect(ended.error).toContain(`refused to start: ${argument.split('=')[0]}`);
      },
    );

    it.each([
      [['--provision', 'quantum-metal', 'specimen-secret']],
      [['--provision', 'quantum-metal', '--no-sandbox']],
    ])('vestibule %j: how to use it, nothing repeated, nothing opened', async (args) => {
      const ended = await kioskWith({ mode: 'live' }).runToEnd(args, { input: '{"apiKey":"specimen-0001"}' });
      expect(ended).toMatchObject({ code: 2, out: '', openedWindow: false });
      expect(ended.error).toContain('vestibule --provision <provider>');
      expect(ended.error).not.toContain('specimen');
    });

    it('a switch before the word is refused as at any start', async () => {
      const ended = await kioskWith({ mode: 'live' }).runToEnd(['--no-sandbox', '--provision', 'list']);
      expect(ended).toMatchObject({ code: 78, openedWindow: false });
    });
  });

  describe('provisions a terminal without npm', async () => {
    const { noKeyring } = await findKeyringPresence();
    const input = JSON.stringify({ apiKey: 'specimen-key-0001', secretKey: 'specimen-secret-0001' });

    it.skipIf(noKeyring)(
      `vestibule --provision: from standard input into a real keyring${noKeyring ? ` (not run: ${noKeyring})` : ''}`,
      async () => {
        const home = createKeyringHome();
        const session = await startKeyringSession({ home, keyring: 'unlocked' });
        const kiosk = createPackedKiosk(pack.appFolder, { mode: 'live' });
        const env = { DBUS_SESSION_BUS_ADDRESS: session.env.DBUS_SESSION_BUS_ADDRESS };
        try {
          const entered = await kiosk.runToEnd(['--provision', 'quantum-metal'], { input, env });
          expect(entered).toMatchObject({ code: 0, error: '', openedWindow: false });
          expect(entered.out).toMatch(
            /^Stored for live, through (keytar|napi-keyring): quantum-metal\/apiKey, quantum-metal\/secretKey\n$/,
          );
          const listed = await kiosk.runToEnd(['--provision', 'list'], { env });
          expect(listed.out).toContain('quantum-metal/apiKey: present');
          expect(`${entered.out}${listed.out}`).not.toContain('specimen');
          const record = readFileSync(path.join(kiosk.userData, 'live/keychain.json'), 'utf8');
          expect(record).not.toContain('specimen');
          const named = await kiosk.runToEnd(['--provision', 'noah'], {
            input,
            env: { ...env, NOAH_API_KEY: 'specimen' },
          });
          expect(named.code).toBe(2);
          expect(named.error).toContain('Take NOAH_API_KEY out of the environment');
        } finally {
          kiosk.remove();
          await session.end();
          home.remove();
        }
      },
    );
  });
});

describe.skipIf(notRun !== '')(`the packing fails${notRun}`, () => {
  it('where sources, tests or other files would go along, native code into the archive, or an app beside it', async () => {
    const more = [
      ...['electron/main.ts', 'test/support/fake-clock.ts', 'biome.json', 'node_modules/keytar/LICENSE.md'],
      ...['node_modules/@napi-rs/keyring/keytar.js', 'test/electron-stand-in/toy/package.json'],
    ];
    const weak = await packWithStandIn((config) => ({
      ...config,
      files: [...config.files.flatMap(({ filter }) => filter), ...more],
      asarUnpack: ['**/keytar/lib/*.js'],
      afterExtract: null,
    }));
    weak.remove();
    expect(weak.code).not.toBe(0);
    for (const path of more) expect(weak.output).toContain(`${path}: is not to be packed`);
    expect(weak.output).toMatch(/linux-x64\.node: native code inside the archive/);
    expect(weak.output).toContain('node_modules/keytar/lib/keytar.js: beside the archive');
    expect(weak.output).toContain('resources/default_app.asar: another app beside ours');
  });
});

const isPackage = (specifier: string) =>
  !/^(\.|node:|electron(\/|$))/.test(specifier) && !builtinModules.includes(specifier);

/** What a bundle imports, at once or later. */
function importsOf(name: string, text: string): string[] {
  const { staticImports, dynamicImports } = parseSync(name, text).module;
  return [
    ...staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...dynamicImports.map(({ moduleRequest: { start, end } }) => text.slice(start + 1, end - 1)),
  ];
}
