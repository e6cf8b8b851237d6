/** What an installer's own name says of it: which version, which system, which processor. */
import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import path from 'node:path';

/**
 * @typedef {{ name: string, platform: 'linux' | 'win32' | 'darwin', arch: 'x64' | 'arm64', kind: 'AppImage' | 'deb' | 'nsis' | 'dmg',
 *   sizeBytes: number, sha256: string }} ReleaseFile
 */

const kinds = /** @type {const} */ ({
  'linux AppImage': ['linux', 'AppImage'],
  'linux deb': ['linux', 'deb'],
  'win exe': ['win32', 'nsis'],
  'mac dmg': ['darwin', 'dmg'],
});
/** electron-builder names the same processor by the custom of each kind. */
const archs = /** @type {const} */ ({ x64: 'x64', x86_64: 'x64', amd64: 'x64', arm64: 'arm64' });

/**
 * `vestibule-1.2.0-linux-x86_64.AppImage`, after `artifactName` of electron-builder.yml. Throws on any other name: what a file is for is
 * signed along, so it is not guessed.
 * @param {string} name
 */
export function readFileName(name) {
  const match = /^vestibule-(\d+\.\d+\.\d+)-(linux|win|mac)-([a-z0-9_]+)\.(AppImage|deb|exe|dmg)$/.exec(name);
  const [, version, system, arch, ending] = match ?? [];
  const kind = kinds[/** @type {keyof typeof kinds} */ (`${system} ${ending}`)];
  const processor = archs[/** @type {keyof typeof archs} */ (arch)];
  if (version === undefined || !kind || !processor)
    throw new Error(`${name}: not a name that \`npm run pack\` gives`);
  return { version, platform: kind[0], kind: kind[1], arch: processor };
}

/**
 * @param {string} file
 * @returns {Promise<{ version: string, entry: ReleaseFile }>}
 */
export async function describeFile(file) {
  const name = path.basename(file);
  const { version, platform, arch, kind } = readFileName(name);
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  const sizeBytes = statSync(file).size;
  return { version, entry: { name, platform, arch, kind, sizeBytes, sha256: hash.digest('hex') } };
}
