/**
 * electron-builder's afterPack: before anything is signed it sets the nine fuses and looks at what was packed. Anything that is not as
 * it must be ends the build.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { fuseNames, fusesFor } from '../checks/fuse-policy.mjs';
import { findSecretText, findWrongEntries } from '../checks/packed-entries.mjs';
import { readArchive } from '../checks/read-archive.mjs';
import { checkFuses } from '../checks/read-fuse-wire.mjs';

/**
 * What electron-builder tells its hook; the rest is not used.
 * @typedef {object} AfterPackContext
 * @property {string} appOutDir
 * @property {import('../checks/fuse-policy.mjs').Platform} electronPlatformName
 * @property {number} arch
 * @property {{ appInfo: { productFilename: string }, executableName?: string, projectDir: string }} packager
 */

/** The processors that electron-builder numbers so; only these need an (ad hoc) signature to run at all. */
const arm64 = 3;
const universal = 4;

/**
 * The binary and the folder of resources of a finished application folder.
 * @param {AfterPackContext} context
 */
function placesOf({ appOutDir, electronPlatformName, packager }) {
  const { productFilename } = packager.appInfo;
  const inFolder = (/** @type {string[]} */ ...names) => path.join(appOutDir, ...names);
  switch (electronPlatformName) {
    case 'darwin':
      return {
        binary: inFolder(`${productFilename}.app`),
        resources: inFolder(`${productFilename}.app`, 'Contents', 'Resources'),
      };
    case 'win32':
      return { binary: inFolder(`${productFilename}.exe`), resources: inFolder('resources') };
    case 'linux':
      return { binary: inFolder(packager.executableName ?? ''), resources: inFolder('resources') };
    default:
      throw new Error(`nobody has decided about the fuses on ${electronPlatformName}`);
  }
}

/**
 * Sets the nine fuses; strict, so that one more in a newer Electron, or one less, is an error here.
 * @param {string} binary
 * @param {import('../checks/fuse-policy.mjs').Platform} platform
 * @param {number} arch
 */
export async function setFuses(binary, platform, arch) {
  const wanted = fusesFor(platform);
  const byIndex = Object.fromEntries(fuseNames.map((name) => [FuseV1Options[name], wanted[name]]));
  await flipFuses(
    binary,
    /** @type {import('@electron/fuses').FuseConfig} */ ({
      version: FuseVersion.V1,
      strictlyRequireAllFuses: true,
      // A changed binary has lost its signature, and macOS on ARM runs none without; the real one is put on afterwards.
      resetAdHocDarwinSignature: platform === 'darwin' && (arch === arm64 || arch === universal),
      ...byIndex,
    }),
  );
}

/** @param {AfterPackContext} context */
export async function afterPack(context) {
  const { binary, resources } = placesOf(context);
  await setFuses(binary, context.electronPlatformName, context.arch);
  const { entries, read } = readArchive(path.join(resources, 'app.asar'));
  const texts = entries.filter(({ path: name }) => /\.(js|cjs|css|html|json)$/.test(name));
  const otherApps = readdirSync(resources).filter(
    (name) => /^(app$|.*\.asar$)/.test(name) && name !== 'app.asar',
  );
  const wrong = [
    ...otherApps.map((name) => `resources/${name}: another app beside ours`),
    ...checkFuses(binary, context.electronPlatformName),
    ...findWrongEntries(entries, context.electronPlatformName),
    ...texts.flatMap(({ path: name }) =>
      findSecretText(name, read(name).toString('utf8'), [context.packager.projectDir]),
    ),
  ];
  if (wrong.length > 0) throw new Error(`this must not be shipped:\n  ${wrong.join('\n  ')}`);
}
