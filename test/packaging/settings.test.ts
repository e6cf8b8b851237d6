/** electron-builder.yml, checked by electron-builder's own schema: a misspelt key is silently ignored nowhere. Packs nothing. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { planPack } from '../../scripts/pack/plan-pack.mjs';
import { projectRoot } from '../architecture/source/source-file.ts';
import { type BuilderConfig, readBuilderConfig as readConfig } from './support/pack-with-stand-in.ts';

const require = createRequire(import.meta.url);
const { validateConfiguration } = require('app-builder-lib/out/util/config/config.js') as {
  validateConfiguration: (config: BuilderConfig, log: unknown) => Promise<void>;
};
const { DebugLogger } = require('builder-util') as { DebugLogger: new (enabled: boolean) => unknown };

const validate = (config: BuilderConfig) => validateConfiguration(config, new DebugLogger(false));

it('the settings are valid', async () => {
  await expect(validate(await readConfig())).resolves.toBeUndefined();
});

it.each<[string, (config: BuilderConfig) => unknown]>([
  ['a misspelt key', (config) => ({ ...config, artefactName: 'x' })],
  ['a misspelt key inside', (config) => ({ ...config, linux: { targget: 'deb' } })],
  ['a wrong type', (config) => ({ ...config, asar: 'yes' })],
])('%s would be found', async (_, spoil) => {
  await expect(validate(spoil(await readConfig()) as BuilderConfig)).rejects.toThrow(
    /[Ii]nvalid configuration/,
  );
});

const patternsOf = ({ files }: BuilderConfig) => files.flatMap(({ filter }) => filter);
const buildSettings = readFileSync(path.join(projectRoot, 'electron.vite.config.ts'), 'utf8');

it('every bundle that electron-vite writes is packed, and nothing else of out/ or of the sources', async () => {
  const bundles = [...buildSettings.matchAll(/outDir: '([^']+)'/g)].map(([, folder]) => `${folder}/**`);
  expect(bundles).toHaveLength(3);
  const own = patternsOf(await readConfig()).filter((pattern) => !pattern.includes('node_modules'));
  expect(own).toEqual([...bundles, 'package.json', '!**/*.map']);
});

it('of node_modules exactly the packages are packed that stay outside the bundles', async () => {
  const external = /external: \[([^\]]+)\]/.exec(buildSettings)?.[1] ?? '';
  const outside = [...external.matchAll(/'([^']+)'/g)].flatMap(([, name = '']) =>
    name === 'electron' ? [] : name,
  );
  expect(outside).not.toEqual([]);
  const [refusal, ...packed] = patternsOf(await readConfig()).filter((pattern) =>
    pattern.includes('node_modules'),
  );
  expect(refusal).toBe('!node_modules/**/*');
  for (const name of outside) expect(packed.join()).toContain(`node_modules/${name}`);
  for (const pattern of packed) {
    expect(outside.some((name) => pattern.startsWith(`node_modules/${name}`))).toBe(true);
  }
});

it('nothing is published, and no start switch is added', async () => {
  const config = await readConfig();
  expect(config).toMatchObject({ publish: null, npmRebuild: false });
  // Absent, electron-builder writes --no-sandbox into the menu entry of an AppImage.
  expect(config.appImage).toEqual({ executableArgs: [] });
  expect(JSON.stringify(config)).not.toMatch(/no-sandbox|"executableArgs":\["/);
});

it('the installers of the three systems', async () => {
  expect(await readConfig()).toMatchObject({
    win: { target: 'nsis', requestedExecutionLevel: 'asInvoker' },
    nsis: { oneClick: false, perMachine: true, deleteAppDataOnUninstall: false },
    linux: { target: ['AppImage', 'deb'], executableName: 'vestibule' },
    mac: { target: 'dmg', hardenedRuntime: true },
  });
});

it('the archive is checked by Electron where it can: integrity is written, and only native code lies beside it', async () => {
  const config = await readConfig();
  expect(config).toMatchObject({ asar: { smartUnpack: false }, asarUnpack: ['**/*.node'] });
  expect(config.disableAsarIntegrity).toBeUndefined();
  expect(config.disableSanityCheckAsar).toBeUndefined();
});

it('the fuses are set by our hook alone: the setting of electron-builder would come after it, with eight of the nine', async () => {
  const config = await readConfig();
  expect(config.electronFuses).toBeUndefined();
  for (const hook of [config.afterExtract, config.afterPack] as string[]) {
    expect(existsSync(path.join(projectRoot, hook))).toBe(true);
    const module = (await import(pathToFileURL(path.join(projectRoot, hook)).href)) as Record<
      string,
      unknown
    >;
    expect(typeof module[hook === config.afterPack ? 'afterPack' : 'afterExtract']).toBe('function');
  }
});

describe('what macOS lets it do', () => {
  const entitlements = readFileSync(path.join(projectRoot, 'packaging/mac/entitlements.plist'), 'utf8');
  const granted = (text: string) =>
    [...text.matchAll(/<key>([^<]+)<\/key>\s*<true\/>/g)].map(([, key]) => key);

  it('is to run V8 and to see the camera', async () => {
    expect(granted(entitlements)).toEqual([
      'com.apple.security.cs.allow-jit',
      'com.apple.security.device.camera',
    ]);
    const mac = (await readConfig()).mac as Record<string, unknown>;
    expect(mac.entitlements).toBe('packaging/mac/entitlements.plist');
    expect(mac.entitlementsInherit).toBe(mac.entitlements);
    expect(mac.extendInfo).toHaveProperty('NSCameraUsageDescription');
  });

  it("control: electron-builder's own list lets it load code of others", () => {
    const theirs = require.resolve('app-builder-lib/templates/entitlements.mac.plist');
    expect(granted(readFileSync(theirs, 'utf8'))).toContain(
      'com.apple.security.cs.disable-library-validation',
    );
  });
});

describe('npm run pack', () => {
  it('packs for the system it runs on', () => {
    expect(planPack([], 'linux')).toEqual({ ok: true, standIn: false, args: ['--linux'] });
    expect(planPack(['deb'], 'linux')).toEqual({ ok: true, standIn: false, args: ['--linux', 'deb'] });
    expect(planPack(['--dir'], 'win32')).toEqual({ ok: true, standIn: false, args: ['--win', '--dir'] });
    expect(planPack(['dmg'], 'darwin')).toEqual({ ok: true, standIn: false, args: ['--mac', 'dmg'] });
    expect(planPack(['--dir', '--stand-in'], 'linux')).toEqual({
      ok: true,
      standIn: true,
      args: ['--linux', '--dir'],
    });
  });

  it.each([
    [['--stand-in'], 'linux', /goes into no installer/],
    [['deb', '--stand-in'], 'linux', /goes into no installer/],
    [['--dir', '--stand-in'], 'win32', /on Linux only/],
    [['nsis'], 'linux', /on that system/],
    [['--arm64'], 'linux', /does not take --arm64/],
    [['-c.asar=false'], 'linux', /does not take -c\.asar=false/],
    [['--config', 'x.yml'], 'linux', /does not take --config x\.yml/],
    [['-c.afterPack=null', '--dir'], 'linux', /stands in electron-builder\.yml/],
    [['--publish', 'always'], 'darwin', /does not take/],
    [[], 'freebsd', /not packed for freebsd/],
  ])('%j on %s is refused', (given, platform, words) => {
    const plan = planPack(given, platform);
    expect(plan.ok).toBe(false);
    expect(plan.ok ? '' : plan.reason).toMatch(words);
  });
});
