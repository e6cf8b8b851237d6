/**
 * Builds keytar on purpose. No install script runs in this project, and keytar needs libsecret's development files, so it is
 * built only where they are; elsewhere @napi-rs/keyring, which comes prebuilt, serves alone.
 */
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { run } from '../run/run-command.mjs';
import { findCommand } from './find-command.mjs';
import { runNpm } from './npm.mjs';
import { findProjectNode, nodePackageFolder, projectEnvironment } from './project-node.mjs';
import { addToStamp, readStamp } from './stamp.mjs';

/**
 * What is missing for a build, in words; undefined where nothing is.
 * @param {string} headers folder of the Node package whose include/ is compiled against
 */
function whatIsMissing(headers) {
  if (process.platform !== 'linux') return 'it is built on Linux only';
  if (!existsSync('/usr/include/libsecret-1/libsecret/secret.h'))
    return "libsecret's development files are missing";
  const tool = ['python3', 'make', 'g++', 'pkg-config'].find((name) => !findCommand([name]));
  if (tool) return `${tool} is missing`;
  return existsSync(path.join(headers, 'include', 'node', 'node_api.h'))
    ? undefined
    : "Node's headers are missing";
}

/**
 * Never fails setup: keytar is optional. Says its one line when the answer is new, and nothing afterwards.
 * @param {string} root
 * @param {(line: string) => void} say
 */
export async function ensureKeytar(root, say) {
  const folder = path.join(root, 'node_modules', 'keytar');
  const known = readStamp(root).keytar;
  if (!existsSync(folder) || known === 'failed') return;
  const binary = path.join(folder, 'build', 'Release', 'keytar.node');
  if (known === 'built' && existsSync(binary)) return;

  const headers = nodePackageFolder(root);
  const missing = whatIsMissing(headers);
  if (missing) {
    if (known !== 'skipped') say(`keytar is not built: ${missing}. @napi-rs/keyring serves the keychain.`);
    addToStamp(root, { keytar: 'skipped' });
    return;
  }
  say('Building keytar …');
  const env = projectEnvironment(root, {
    npm_config_build_from_source: 'true',
    // Without it node-gyp would fetch the headers from a host that a closed network does not reach.
    npm_config_nodedir: headers,
  });
  const build = await runNpm(['rebuild', 'keytar', '--ignore-scripts=false'], {
    cwd: root,
    env,
    output: 'capture',
    timeLimitMs: 5 * 60_000,
  });
  const node = findProjectNode(root) ?? process.execPath;
  const load = await run(node, ['-e', `require(${JSON.stringify(folder)})`], {
    output: 'capture',
    timeLimitMs: 20_000,
  });
  if (build.code === 0 && load.code === 0) {
    addToStamp(root, { keytar: 'built' });
    return;
  }
  say((build.code === 0 ? load : build).output.trimEnd().split('\n').slice(-12).join('\n'));
  say('keytar could not be built. @napi-rs/keyring serves the keychain.');
  rmSync(path.join(folder, 'build'), { recursive: true, force: true });
  addToStamp(root, { keytar: 'failed' });
}
